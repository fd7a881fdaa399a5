package assayer.run.gate;

import assayer.core.gate.BoundTests;
import assayer.core.outcome.Tally;
import assayer.core.policy.Unscored;
import assayer.core.reading.Direction;
import assayer.core.reading.Estimate;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A gate and the result it is about.
 *
 * @param gate the gate
 * @param result of its suite and model
 * @param evidence whatever else the run can tell
 * @param tests the statistics
 */
record Case(Gate gate, SuiteResult result, Evidence evidence, BoundTests tests) {

  /** Fewer than this decide nothing. */
  static final long FEW_ITEMS = 30;

  /** The metric that is meant. */
  String metric() {
    return gate.target().metric().isEmpty() ? result.headline() : gate.target().metric();
  }

  Direction direction() {
    return result.direction(metric());
  }

  /** Why too little was answered to say anything, if so. */
  Optional<String> shortOfAnswers(boolean missingMayHelp) {
    return shortOf(result.tally(), missingMayHelp, "");
  }

  /** The same of a base, whose missing answers always help the model. */
  Optional<String> shortOfAnswers(Tally base) {
    return shortOf(base, true, " of the base");
  }

  /** Missing answers that count against a model need not be demanded. */
  private Optional<String> shortOf(Tally tally, boolean missingMayHelp, String whose) {
    boolean against =
        !missingMayHelp
            && direction() == Direction.HIGHER
            && result.policy().unscored().rule() == Unscored.Rule.AS_WRONG;
    double demanded = gate.rigour().coverage().orElse(against ? 0 : 1);
    return tally.coverage() < demanded
        ? Optional.of(
            "%s of %s asks%s were answered, %s is demanded"
                .formatted(tally.answered(), tally.asks(), whose, Demand.number(demanded)))
        : Optional.empty();
  }

  Claim open(String why) {
    return open(SectionReading.OVERALL, Optional.empty(), why);
  }

  Claim open(String section, Optional<Estimate> measured, String why) {
    return new Claim.Open(id(section), measured, required(), why, OptionalLong.empty());
  }

  /** The gate's name; of one section where every one is meant. */
  String id(String section) {
    return gate.target().sections() == Target.Sections.EVERY
        ? gate.target().id(section) + gate.demand().id()
        : gate.id();
  }

  OptionalDouble required() {
    return gate.demand().required();
  }
}
