package assayer.adapters.scoring;

import assayer.core.option.Options;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the log probabilities of an answer's tokens become one number: their sum, over something. */
enum Likelihood {
  /** Their sum. */
  NONE("none"),
  /** Their mean. */
  TOKENS("tokens"),
  /** Their sum over the characters of the answer. */
  CHARACTERS("characters");

  private static final double FLOOR = -9999; // what a server writes for less
  private static final double SLACK = 1e-6;

  private final String word;

  Likelihood(String word) {
    this.word = word;
  }

  static Likelihood read(Options options) {
    Map<String, Likelihood> words = new LinkedHashMap<>();
    for (Likelihood each : values()) {
      words.put(each.word, each);
    }
    return options.oneOf("normalise", words).orElse(NONE);
  }

  String word() {
    return word;
  }

  /**
   * The score of an answer.
   *
   * @param logs natural log probabilities of all tokens of the text; null where there is none
   * @param from the first token of the answer; the text's first token has no probability
   */
  Reply score(List<@Nullable Double> logs, int from, Input input) throws Unusable {
    int first = Math.max(from, 1);
    if (first >= logs.size()) {
      throw Unusable.malformed("no token of the answer has a probability");
    }
    double sum = 0;
    for (int i = first; i < logs.size(); i++) {
      sum += checked(logs.get(i), i);
    }
    return Reply.Columns.of(sum / unit(logs.size() - first, input.document()));
  }

  /** A token's natural log probability, unless it can be none. */
  static double checked(@Nullable Double log, int token) throws Unusable {
    if (log == null) {
      throw Unusable.malformed("token " + token + " has no probability");
    }
    if (log > SLACK) {
      throw Unusable.malformed("token " + token + " has the log probability " + log);
    }
    if (!(log > FLOOR)) {
      throw Unusable.nonFinite("token " + token + " has the log probability " + log);
    }
    return log;
  }

  private double unit(int tokens, String answer) throws Unusable {
    if (this == CHARACTERS && answer.isEmpty()) {
      throw Unusable.badRequest("an empty answer has no likelihood by its characters");
    }
    return switch (this) {
      case NONE -> 1;
      case TOKENS -> tokens;
      case CHARACTERS -> answer.codePointCount(0, answer.length());
    };
  }
}
