package assayer.suites.graded;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a model's number says of how likely a completion is under a policy. */
enum LikelihoodForm {
  /** The sum of the log-probabilities of its tokens. */
  SUMMED {
    @Override
    double[] in(LikelihoodForm other, double[] scores, double[] tokens) {
      return other == this ? scores : each(scores, tokens, (score, count) -> score / count);
    }
  },
  /** Their mean: the logarithm of the geometric mean of the probabilities. */
  NORMALISED {
    @Override
    double[] in(LikelihoodForm other, double[] scores, double[] tokens) {
      return other == this ? scores : each(scores, tokens, (score, count) -> score * count);
    }
  };

  /**
   * Numbers of this form in another.
   *
   * @param tokens of each completion, NaN where that is not known, as is the number then
   */
  abstract double[] in(LikelihoodForm other, double[] scores, double[] tokens);

  @FunctionalInterface
  private interface Change {
    double of(double score, double tokens);
  }

  private static double[] each(double[] scores, double[] tokens, Change change) {
    double[] changed = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      changed[i] = tokens[i] > 0 ? change.of(scores[i], tokens[i]) : Double.NaN;
    }
    return changed;
  }

  /** The name a run file uses. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Map<String, LikelihoodForm> words() {
    Map<String, LikelihoodForm> words = new LinkedHashMap<>();
    for (LikelihoodForm form : values()) {
      words.put(form.id(), form);
    }
    return words;
  }
}
