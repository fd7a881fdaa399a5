package assayer.adapters.local.head;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is done to a row of logits before a score is read from it. */
public enum Activation {
  /** Nothing. */
  NONE("none"),
  /** {@code 1 / (1 + exp(-x))} of each. */
  SIGMOID("sigmoid"),
  /** {@code exp(x) / sum of exp} over the row, shifted by its largest so that nothing overflows. */
  SOFTMAX("softmax");

  private final String word;

  Activation(String word) {
    this.word = word;
  }

  /** The name a run file uses. */
  public String word() {
    return word;
  }

  /** All of them by name. */
  public static Map<String, Activation> words() {
    Map<String, Activation> words = new LinkedHashMap<>();
    for (Activation each : values()) {
      words.put(each.word, each);
    }
    return words;
  }

  /** A row after it. */
  double[] of(double[] row) {
    return switch (this) {
      case NONE -> row.clone();
      case SIGMOID -> Arrays.stream(row).map(x -> 1 / (1 + Math.exp(-x))).toArray();
      case SOFTMAX -> softmax(row);
    };
  }

  private static double[] softmax(double[] row) {
    double largest = Arrays.stream(row).max().orElse(0);
    double[] powers = Arrays.stream(row).map(x -> Math.exp(x - largest)).toArray();
    double sum = Arrays.stream(powers).sum();
    return Arrays.stream(powers).map(p -> p / sum).toArray();
  }
}
