package assayer.adapters.trained;

import assayer.adapters.local.Limits;
import assayer.adapters.local.compare.Comparison;
import assayer.core.model.ScoreQuestion;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A head: the sum of features, each times its weight. A score means nothing but beside another of
 * the same prompt.
 *
 * @param encoder the digest of the encoder it was trained over
 * @param limits how long an input was allowed to be, which holds wherever the head is used
 * @param weights one for each feature
 * @param training what it was trained on and how, for people, by name
 */
record TrainedHead(
    String encoder, Limits limits, List<Double> weights, Map<String, String> training) {

  /** Copies list and map. */
  TrainedHead {
    weights = List.copyOf(weights);
    training = Collections.unmodifiableMap(new TreeMap<>(training));
  }

  /** How it scores. */
  Comparison comparison() {
    return new Weighted(weights.stream().mapToDouble(w -> w).toArray(), HeadDigest.of(this));
  }

  private static final class Weighted implements Comparison {
    private final double[] weights;
    private final String digest;

    Weighted(double[] weights, String digest) {
      this.weights = weights;
      this.digest = digest;
    }

    @Override
    public double score(ScoreQuestion question, double[] against, double[] completion) {
      return BradleyTerry.dot(weights, Features.of(question, against, completion));
    }

    @Override
    public Map<String, String> facts() {
      return Map.of("head", digest, "features", Features.VERSION);
    }
  }
}
