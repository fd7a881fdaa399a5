package assayer.adapters.local.head;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the scores of steps become one of the whole. */
public enum Fold {
  /** The smallest. */
  MIN("min"),
  /** Their product. */
  PRODUCT("product"),
  /** Their mean. */
  MEAN("mean"),
  /** The last one. */
  LAST("last");

  private final String word;

  Fold(String word) {
    this.word = word;
  }

  /** The name a run file uses. */
  public String word() {
    return word;
  }

  /** All of them by name. */
  public static Map<String, Fold> words() {
    Map<String, Fold> words = new LinkedHashMap<>();
    for (Fold each : values()) {
      words.put(each.word, each);
    }
    return words;
  }

  /** The score of the whole. */
  public double of(double[] steps) {
    return switch (this) {
      case MIN -> Arrays.stream(steps).min().orElseThrow();
      case PRODUCT -> Arrays.stream(steps).reduce(1, (a, b) -> a * b);
      case MEAN -> Arrays.stream(steps).average().orElseThrow();
      case LAST -> steps[steps.length - 1];
    };
  }
}
