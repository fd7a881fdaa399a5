package assayer.run.gate;

import assayer.core.outcome.Tally;
import assayer.core.policy.Unscored;
import assayer.core.reading.Direction;
import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.SuiteResult;
import assayer.core.reading.Undefined;
import assayer.run.gate.Demand.Bounds;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides gates on the bound of an interval, never on the value alone: all of the interval on the
 * right side passes, all of it on the wrong side fails, anything else is inconclusive.
 *
 * <p>A gate that does not state a coverage asks for all of it, except where missing answers already
 * count against the model: a lower bound under "as-wrong", of a metric of which more is better.
 *
 * <p>The sentence names what is flagged of the reading. Most flags say how the interval was made or
 * that it is rough; it is still the interval the suite stands by, and the gate rests on it. Where a
 * flag says that no spread or no standard error is known there is nothing to rest on.
 */
public final class GateKeeper {
  private static final Set<Flag> WITHOUT_ERROR =
      EnumSet.of(Flag.DEGENERATE, Flag.TOO_FEW, Flag.TOO_FEW_CLUSTERS);

  private final List<SuiteResult> results;
  private final boolean complete;

  /**
   * Over what a run found.
   *
   * @param complete whether every ask of the plan was put and settled
   */
  public GateKeeper(List<SuiteResult> results, boolean complete) {
    this.results = results;
    this.complete = complete;
  }

  /** Decides gates, in the order given. */
  public List<Decided> decide(List<Gate> gates) {
    return gates.stream().map(gate -> new Decided(gate, List.of(decide(gate)))).toList();
  }

  private GateVerdict decide(Gate gate) {
    Optional<SuiteResult> result =
        results.stream()
            .filter(r -> r.suite().equals(gate.suite()) && r.model().equals(gate.model()))
            .filter(
                r ->
                    gate.target().dataset().isEmpty()
                        || gate.target().dataset().get().equals(r.dataset()))
            .findFirst();
    if (result.isEmpty()) {
      return inconclusive(gate, "there is no result of this suite and model", Optional.empty());
    }
    return result
        .get()
        .reading(gate.target().section(), gate.target().metric())
        .map(reading -> decide(gate, result.get(), reading))
        .orElseGet(
            () ->
                inconclusive(gate, "there is no such reading; see results.json", Optional.empty()));
  }

  private GateVerdict decide(Gate gate, SuiteResult result, Reading reading) {
    if (reading instanceof Undefined undefined) {
      return inconclusive(
          gate, "the reading is undefined: " + undefined.reason().text(), Optional.empty());
    }
    Estimate estimate = (Estimate) reading;
    Tally tally = result.tally();
    double demanded = gate.coverage().orElse(impliedCoverage(gate, result));
    if (!complete) {
      return inconclusive(gate, "the run is not complete", Optional.of(estimate));
    }
    if (tally.coverage() < demanded) {
      String sentence =
          "%d of %d asks were answered, %s is demanded"
              .formatted(tally.answered(), tally.asks(), Demand.number(demanded));
      return inconclusive(gate, sentence, Optional.of(estimate));
    }
    if (estimate.interval().isEmpty() || !Collections.disjoint(estimate.flags(), WITHOUT_ERROR)) {
      String sentence = "the reading has no interval to rest on" + flags(": ", estimate);
      return inconclusive(gate, sentence, Optional.of(estimate));
    }
    if (estimate.flags().contains(Flag.FEW_ITEMS)) {
      String sentence = "the reading rests on %d items only".formatted(estimate.n());
      return inconclusive(gate, sentence + flags(": ", estimate), Optional.of(estimate));
    }
    return decide(gate, estimate, estimate.interval().get());
  }

  private static String flags(String before, Estimate estimate) {
    String flags = estimate.flags().stream().map(Flag::text).collect(Collectors.joining(", "));
    return flags.isEmpty() ? "" : before + flags;
  }

  private static double impliedCoverage(Gate gate, SuiteResult result) {
    boolean countedAgainst =
        bounds(gate).most().isEmpty()
            && result.direction(gate.target().metric()) == Direction.HIGHER
            && result.policy().unscored().rule() == Unscored.Rule.AS_WRONG;
    return countedAgainst ? 0 : 1;
  }

  private static GateVerdict decide(Gate gate, Estimate estimate, Interval interval) {
    OptionalDouble least = bounds(gate).least();
    OptionalDouble most = bounds(gate).most();
    boolean fails =
        (least.isPresent() && interval.high() < least.getAsDouble())
            || (most.isPresent() && interval.low() > most.getAsDouble());
    boolean passes =
        (least.isEmpty() || interval.low() >= least.getAsDouble())
            && (most.isEmpty() || interval.high() <= most.getAsDouble());
    Decision decision = fails ? Decision.FAIL : passes ? Decision.PASS : Decision.INCONCLUSIVE;
    String sentence =
        "%s of %s is %s, interval %s to %s%s; demanded: %s"
            .formatted(
                gate.target().metric(),
                gate.model(),
                Demand.number(estimate.value()),
                Demand.number(interval.low()),
                Demand.number(interval.high()),
                flags("; flagged: ", estimate),
                bounds(gate).text());
    return new GateVerdict(
        gate.id(), decision, sentence, Optional.of(estimate), gate.demand().required());
  }

  private static Bounds bounds(Gate gate) {
    return (Bounds) gate.demand();
  }

  private static GateVerdict inconclusive(Gate gate, String sentence, Optional<Estimate> measured) {
    return new GateVerdict(
        gate.id(), Decision.INCONCLUSIVE, sentence, measured, gate.demand().required());
  }
}
