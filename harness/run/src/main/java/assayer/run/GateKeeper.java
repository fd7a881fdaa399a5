package assayer.run;

import assayer.core.outcome.Tally;
import assayer.core.policy.Unscored;
import assayer.core.reading.Estimate;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.SuiteResult;
import assayer.core.reading.Undefined;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Decides gates on the bound of an interval, never on the value alone: all of the interval on the
 * right side passes, all of it on the wrong side fails, anything else is inconclusive.
 *
 * <p>A gate that does not state a coverage asks for all of it, except where missing answers already
 * count against the model: a lower bound under "as-wrong".
 */
final class GateKeeper {
  private final List<SuiteResult> results;
  private final boolean complete;

  GateKeeper(List<SuiteResult> results, boolean complete) {
    this.results = results;
    this.complete = complete;
  }

  List<GateVerdict> decide(List<Gate> gates) {
    return gates.stream().map(this::decide).toList();
  }

  private GateVerdict decide(Gate gate) {
    Optional<SuiteResult> result =
        results.stream()
            .filter(r -> r.suite().equals(gate.suite()) && r.model().equals(gate.model()))
            .filter(r -> gate.dataset().isEmpty() || gate.dataset().get().equals(r.dataset()))
            .findFirst();
    if (result.isEmpty()) {
      return inconclusive(gate, "there is no result of this suite and model", Optional.empty());
    }
    return result
        .get()
        .reading(gate.section(), gate.metric())
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
              .formatted(tally.answered(), tally.asks(), number(demanded));
      return inconclusive(gate, sentence, Optional.of(estimate));
    }
    return estimate
        .interval()
        .map(interval -> decide(gate, estimate, interval))
        .orElseGet(() -> inconclusive(gate, "the reading has no interval", Optional.of(estimate)));
  }

  private static double impliedCoverage(Gate gate, SuiteResult result) {
    boolean countedAgainst =
        gate.upperBound().isEmpty() && result.policy().unscored().rule() == Unscored.Rule.AS_WRONG;
    return countedAgainst ? 0 : 1;
  }

  private static GateVerdict decide(Gate gate, Estimate estimate, Interval interval) {
    OptionalDouble least = gate.lowerBound();
    OptionalDouble most = gate.upperBound();
    boolean fails =
        (least.isPresent() && interval.high() < least.getAsDouble())
            || (most.isPresent() && interval.low() > most.getAsDouble());
    boolean passes =
        (least.isEmpty() || interval.low() >= least.getAsDouble())
            && (most.isEmpty() || interval.high() <= most.getAsDouble());
    Decision decision = fails ? Decision.FAIL : passes ? Decision.PASS : Decision.INCONCLUSIVE;
    String sentence =
        "%s of %s is %s, interval %s to %s; demanded: %s"
            .formatted(
                gate.metric(),
                gate.model(),
                number(estimate.value()),
                number(interval.low()),
                number(interval.high()),
                demand(least, most));
    return new GateVerdict(
        gate.id(), decision, sentence, Optional.of(estimate), least.isPresent() ? least : most);
  }

  private static String demand(OptionalDouble least, OptionalDouble most) {
    String low = least.isPresent() ? "at least " + number(least.getAsDouble()) : "";
    String high = most.isPresent() ? "at most " + number(most.getAsDouble()) : "";
    return low.isEmpty() || high.isEmpty() ? low + high : low + " and " + high;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static GateVerdict inconclusive(Gate gate, String sentence, Optional<Estimate> measured) {
    OptionalDouble required = gate.lowerBound().isPresent() ? gate.lowerBound() : gate.upperBound();
    return new GateVerdict(gate.id(), Decision.INCONCLUSIVE, sentence, measured, required);
  }
}
