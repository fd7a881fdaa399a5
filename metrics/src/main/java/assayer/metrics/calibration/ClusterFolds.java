package assayer.metrics.calibration;

import assayer.core.model.Seeds;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts of about equally many clusters, none of them cut. Which part a cluster is in depends on the
 * seed and on the names of all clusters, never on the order of rows.
 */
final class ClusterFolds {
  private final Map<String, Integer> foldOf = new HashMap<>();

  ClusterFolds(List<String> clusters, int folds, long seed) {
    List<String> dealt =
        clusters.stream()
            .distinct()
            .sorted(
                Comparator.comparingLong((String name) -> Seeds.derive(seed, name))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (int i = 0; i < dealt.size(); i++) {
      foldOf.put(dealt.get(i), i % folds);
    }
  }

  /** How many clusters there are. */
  int clusters() {
    return foldOf.size();
  }

  /** The part a cluster is in, from 0. */
  int of(String cluster) {
    return foldOf.getOrDefault(cluster, -1);
  }
}
