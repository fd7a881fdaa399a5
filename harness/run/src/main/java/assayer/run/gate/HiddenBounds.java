package assayer.run.gate;

import assayer.core.gate.BoundTest;
import assayer.core.reading.GateVerdict.Decision;
import assayer.run.gate.Claim.Counted;
import assayer.run.gate.Hidden.Silent;
import assayer.run.gate.Hidden.Told;
import java.util.Optional;

/**
 * Bounds on a headline of hidden items, of which no more is known than a rule tells. The rule keeps
 * the error rate of all verdicts on them together, so a gate is in no family.
 */
final class HiddenBounds {
  private HiddenBounds() {}

  /** Asks only where the answer could decide something. */
  static Claim claim(Case found, Bounds bounds, String demand) {
    Optional<String> few = found.shortOfAnswers(bounds.most().isPresent());
    if (few.isPresent()) {
      return found.open(few.get());
    }
    Hidden hidden = found.evidence().hidden(found.result());
    if (hidden instanceof Silent silent) {
      return found.open(silent.why());
    }
    Told told = (Told) hidden;
    double met = 0;
    double missed = 1;
    BoundTest last = told.tests().apply(0);
    if (bounds.least().isPresent()) {
      last = told.tests().apply(bounds.least().getAsDouble());
      met = last.above();
      missed = last.below();
    }
    if (bounds.most().isPresent()) {
      last = told.tests().apply(bounds.most().getAsDouble());
      met = Math.max(met, last.below());
      missed = Math.min(missed, last.above());
    }
    boolean both = bounds.least().isPresent() && bounds.most().isPresent();
    double alpha = found.gate().rigour().alpha();
    Decision decision =
        met <= alpha
            ? Decision.PASS
            : missed <= (both ? alpha / 2 : alpha) ? Decision.FAIL : Decision.INCONCLUSIVE;
    String text =
        "%s of %s: %s; demanded: %s%s; the rate of %s is kept over all that is ever asked"
            .formatted(
                found.metric(), found.result().model(), told.text(), demand, word(decision), alpha);
    return new Counted(
        found.gate().id(), last.measured().estimate(), found.required(), text, decision);
  }

  private static String word(Decision decision) {
    return switch (decision) {
      case PASS -> ", which is shown";
      case FAIL -> ", which is shown to be missed";
      case INCONCLUSIVE -> ", of which too little may be told to decide it";
    };
  }
}
