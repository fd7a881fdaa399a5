package assayer.adapters.local.head;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the log probabilities of an answer's tokens become one number. */
public enum Normalise {
  /** Their sum: the answer's log probability. */
  NONE("none"),
  /** Their mean: minus the log of the perplexity. */
  TOKENS("tokens"),
  /** Their sum over the characters of the answer. */
  CHARACTERS("characters");

  private final String word;

  Normalise(String word) {
    this.word = word;
  }

  /** The name a run file uses. */
  public String word() {
    return word;
  }

  /** All of them by name. */
  public static Map<String, Normalise> words() {
    Map<String, Normalise> words = new LinkedHashMap<>();
    for (Normalise each : values()) {
      words.put(each.word, each);
    }
    return words;
  }

  /** The number; NaN for an answer without tokens or characters. */
  public double of(double[] logs, String answer) {
    double sum = logs.length == 0 ? Double.NaN : Arrays.stream(logs).sum();
    return switch (this) {
      case NONE -> sum;
      case TOKENS -> sum / logs.length;
      case CHARACTERS -> sum / answer.codePointCount(0, answer.length());
    };
  }
}
