package assayer.run.compare;

import assayer.core.comparison.Difference;
import assayer.core.comparison.Verdict;
import assayer.core.reading.Direction;
import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says what a comparison of two models found, and no more than that: a difference that is not shown
 * is not shown to be none.
 *
 * @param direction which end of the headline is better
 * @param a the headline in A
 * @param b the headline in B
 * @param difference B less A
 * @param family the rule that adjusted the p-value
 * @param adjusted the p-value as one of all
 */
record Sentence(
    Direction direction,
    Reading a,
    Reading b,
    Difference difference,
    String family,
    double adjusted) {
  private static final double ALPHA = 0.05;

  /** What rounding may add to an adjusted p-value. */
  private static final double SLACK = 1e-12;

  String text() {
    if (difference.effect() instanceof Undefined undefined) {
      return "nothing can be said: "
          + undefined.reason().text()
          + "; "
          + items(difference.effect().n());
    }
    Estimate effect = difference.effect().estimate().orElseThrow();
    Points points = Points.of(a, b, effect);
    List<String> parts = new ArrayList<>();
    if (verdict() == Verdict.NOT_SHOWN) {
      parts.add("no difference shown" + counted() + ": " + level(points, effect) + tests());
      parts.add("that is not proof of equality");
    } else {
      parts.add("B is " + comparative(effect) + " by " + size(points, effect) + tests());
    }
    if (direction != Direction.HIGHER) {
      parts.add(direction.text());
    }
    parts.add(items(effect.n()));
    parts.add(detectable(points));
    return String.join("; ", parts);
  }

  Verdict verdict() {
    if (difference.effect() instanceof Undefined) {
      return Verdict.UNDEFINED;
    }
    double effect = difference.effect().estimate().orElseThrow().value();
    if (adjusted > ALPHA + SLACK || effect == 0) {
      return Verdict.NOT_SHOWN;
    }
    if (direction == Direction.NONE) {
      return Verdict.DIFFERENT;
    }
    return direction.isBetter(effect, 0) ? Verdict.BETTER : Verdict.WORSE;
  }

  /** Where one test alone would have shown a difference, the reader is told why all do not. */
  private String counted() {
    boolean alone = difference.pValue().estimate().stream().anyMatch(p -> p.value() <= ALPHA);
    return alone ? " once all pairs are counted" : "";
  }

  private String comparative(Estimate effect) {
    if (direction == Direction.NONE) {
      return effect.value() < 0 ? "lower" : "higher";
    }
    return direction.isBetter(effect.value(), 0) ? "better" : "worse";
  }

  private String level(Points points, Estimate effect) {
    return effect.value() == 0
        ? "B is level with A" + effect.interval().map(i -> " " + points.range(i)).orElse("")
        : "B is " + comparative(effect) + " by " + size(points, effect);
  }

  /** Without a sign: the word before it has said which way. */
  private static String size(Points points, Estimate effect) {
    return points.amount(Math.abs(effect.value()))
        + effect
            .interval()
            .map(i -> effect.value() < 0 ? new Interval(-i.high(), -i.low(), i.level()) : i)
            .map(i -> " " + points.interval(i))
            .orElse("");
  }

  private String tests() {
    if (difference.pValue() instanceof Undefined undefined) {
      return " (no test: " + undefined.reason().text() + ")";
    }
    double p = difference.pValue().estimate().orElseThrow().value();
    return " (%s %s, %s)"
        .formatted(test(), Points.pValue("p", p), Points.pValue(capital(family), adjusted));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private String test() {
    return switch (difference.test()) {
      case "mcnemar-exact" -> "McNemar";
      case "sign-flip-exact", "sign-flip-monte-carlo" -> "sign flips";
      case "paired-t" -> "paired t";
      default -> difference.test();
    };
  }

  private static String items(long n) {
    return n + (n == 1 ? " item" : " items");
  }

  private String detectable(Points points) {
    return difference
        .detectable()
        .estimate()
        .map(e -> "smallest difference this could find: " + points.amount(e.value()))
        .orElse("what difference this could find is not known, as the two never differ");
  }
}
