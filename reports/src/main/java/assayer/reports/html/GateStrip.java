package assayer.reports.html;

import assayer.core.reading.Estimate;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.reports.board.Flipped;
import assayer.reports.board.Gates;
import assayer.reports.shown.Digits;
import assayer.reports.shown.Scale;
import java.util.List;

/**
 * The gates of a run.
 *
 * @param any whether there are any
 * @param summary the verdict line
 * @param tone of the worst verdict
 * @param sign of the worst verdict
 * @param gates one each, the worst first
 */
public record GateStrip(boolean any, String summary, String tone, String sign, List<Gate> gates) {

  /**
   * One gate.
   *
   * @param tone a class: "good", "bad", "open"
   * @param sign the verdict as a shape
   * @param word the verdict in a word
   * @param id the gate's name
   * @param sentence why
   * @param numbers measured and required, "" if neither is known
   * @param flips items that went otherwise than with its base
   */
  record Gate(
      String tone,
      String sign,
      String word,
      String id,
      String sentence,
      String numbers,
      List<Flipped> flips) {

    static Gate of(GateVerdict verdict) {
      Decision decision = verdict.decision();
      return new Gate(
          GateStrip.tone(decision),
          GateStrip.sign(decision),
          Gates.word(decision),
          verdict.id(),
          verdict.sentence(),
          numbers(verdict),
          Flipped.of(verdict));
    }

    private static String numbers(GateVerdict verdict) {
      List<Estimate> all = verdict.measured().stream().toList();
      Digits digits = Digits.of(Scale.NUMBER, all);
      String measured = verdict.measured().map(m -> "measured " + digits.sentence(m)).orElse("");
      if (verdict.required().isEmpty()) {
        return measured;
      }
      String required = "required " + digits.show(verdict.required().getAsDouble());
      return measured.isEmpty() ? required : measured + " · " + required;
    }
  }

  /** The strip of these gates. */
  public static GateStrip of(Gates gates) {
    return new GateStrip(
        !gates.verdicts().isEmpty(),
        gates.summary(),
        gates.worst().map(GateStrip::tone).orElse("open"),
        gates.worst().map(GateStrip::sign).orElse(""),
        gates.verdicts().stream().map(Gate::of).toList());
  }

  private static String tone(Decision decision) {
    return switch (decision) {
      case PASS -> "good";
      case FAIL -> "bad";
      case INCONCLUSIVE -> "open";
    };
  }

  private static String sign(Decision decision) {
    return switch (decision) {
      case PASS -> "✓";
      case FAIL -> "✕";
      case INCONCLUSIVE -> "?";
    };
  }
}
