package assayer.suites.steps;

import static assayer.metrics.section.ItemTable.LEFT_OUT;

import assayer.core.item.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a vote of a sample's answer weighs. */
enum Vote {
  /** The score. */
  SCORE {
    @Override
    double weight(double score) {
      return score;
    }
  },
  /** 1/(1 + exp(-score)), as ImplicitPRM has it for rewards that may be below 0. */
  SIGMOID {
    @Override
    double weight(double score) {
      return 1 / (1 + StrictMath.exp(-score));
    }
  };

  abstract double weight(double score);

  /**
   * Whether the answer of the most weight is right, 1 or 0. Samples without an answer or without a
   * score have no vote; of equal answers the one seen first wins. Without any vote it is 0; left
   * out where the data has no answers.
   *
   * @param weights one a sample, NaN for one that is missing
   */
  static double winner(List<Sample> samples, double[] weights) {
    if (samples.stream().allMatch(sample -> sample.answer().isEmpty())) {
      return LEFT_OUT;
    }
    Map<String, Double> sums = new LinkedHashMap<>();
    Map<String, Boolean> right = new LinkedHashMap<>();
    for (int i = 0; i < weights.length; i++) {
      Sample sample = samples.get(i);
      if (!sample.answer().isEmpty() && !Double.isNaN(weights[i])) {
        sums.merge(sample.answer(), weights[i], Double::sum);
        right.putIfAbsent(sample.answer(), sample.isRight());
      }
    }
    String best = "";
    double most = Double.NEGATIVE_INFINITY;
    for (Map.Entry<String, Double> answer : sums.entrySet()) {
      if (best.isEmpty() || answer.getValue() > most) {
        best = answer.getKey();
        most = answer.getValue();
      }
    }
    return right.getOrDefault(best, false) ? 1 : 0;
  }

  /** The name a run file uses. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Vote> words() {
    Map<String, Vote> words = new LinkedHashMap<>();
    for (Vote vote : values()) {
      words.put(vote.id(), vote);
    }
    return words;
  }
}
