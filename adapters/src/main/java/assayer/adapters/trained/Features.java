package assayer.adapters.trained;

import assayer.adapters.local.compare.Marks;
import assayer.core.model.ScoreQuestion;
import java.util.Set;

/**
 * What a head sees of a completion: for vectors {@code p} of the prompt and {@code c} of the
 * completion, both of length one and {@code w} numbers wide, the {@code w} numbers of {@code c},
 * the {@code w} products {@code p[i] * c[i]}, the {@code w} distances {@code |p[i] - c[i]|}, and
 * four more: the cosine, {@code ln(1 + runs)} of the completion's runs of characters, the variety
 * of its triples, and the share of its different runs that stand in the prompt, too.
 */
final class Features {
  /** Changes when the same texts would give other numbers. */
  static final String VERSION = "1";

  private static final int SIMPLE = 4;

  private Features() {}

  /** How many there are for vectors of a width. */
  static int count(int width) {
    return 3 * width + SIMPLE;
  }

  /** Of a completion; NaN among them if a vector has no length. */
  static double[] of(ScoreQuestion question, double[] prompt, double[] completion) {
    int width = prompt.length;
    double[] p = unit(prompt);
    double[] c = unit(completion);
    double[] features = new double[count(width)];
    double cosine = 0;
    for (int i = 0; i < width; i++) {
      features[i] = c[i];
      features[width + i] = p[i] * c[i];
      features[2 * width + i] = Math.abs(p[i] - c[i]);
      cosine += p[i] * c[i];
    }
    String text = question.completion().text();
    Marks marks = Marks.of(text);
    features[3 * width] = cosine;
    features[3 * width + 1] = StrictMath.log1p(marks.count());
    features[3 * width + 2] = marks.variety();
    features[3 * width + 3] = shared(Marks.runs(text), Marks.runs(question.prompt().text()));
    return features;
  }

  /** The cosine among features. */
  static double cosine(double[] features) {
    return features[features.length - SIMPLE];
  }

  private static double[] unit(double[] vector) {
    double square = 0;
    for (double x : vector) {
      square += x * x;
    }
    double length = Math.sqrt(square);
    double[] unit = new double[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = vector[i] / length;
    }
    return unit;
  }

  private static double shared(Set<String> own, Set<String> others) {
    long shared = own.stream().filter(others::contains).count();
    return own.isEmpty() ? 0 : (double) shared / own.size();
  }
}
