package assayer.metrics.powered;

import assayer.metrics.Aggregate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.commons.numbers.core.Sum;

/**
 * Rows as in {@link LabelledRows}, in clusters that depend on each other: families of questions,
 * several samples of a prompt. A cluster may have rows of both kinds. One entry a cluster in
 * memory.
 */
public final class LabelledClusters implements Aggregate<LabelledClusters> {
  private final LabelledRows rows = new LabelledRows();
  private final Map<String, Cluster> clusters = new HashMap<>();

  /** Adds a row with a label and a prediction, both finite. */
  public void label(String cluster, double label, double prediction) {
    rows.label(label, prediction);
    clusters.computeIfAbsent(cluster, name -> new Cluster()).label(label, prediction);
  }

  /** Adds a row with a prediction alone, finite. */
  public void predict(String cluster, double prediction) {
    rows.predict(prediction);
    clusters.computeIfAbsent(cluster, name -> new Cluster()).predict(prediction);
  }

  @Override
  public LabelledClusters combine(LabelledClusters other) {
    rows.combine(other.rows);
    other.clusters.forEach(
        (name, cluster) ->
            clusters.computeIfAbsent(name, unused -> new Cluster()).combine(cluster));
    return this;
  }

  LabelledRows rows() {
    return rows;
  }

  /** Clusters that have a label. */
  OptionalLong labelled() {
    return OptionalLong.of(clusters.values().stream().filter(c -> c.labelled > 0).count());
  }

  /**
   * Both variances by clusters with their factors G/(G-1), and twice the covariance of clusters
   * with rows of both kinds; empty where fewer than two clusters have rows of a kind that is
   * needed.
   */
  OptionalDouble squaredError(double lambda) {
    long withLabel = labelled().orElse(0);
    long without = clusters.values().stream().filter(c -> c.predicted > 0).count();
    if (withLabel < 2 || (lambda != 0 && without < 2)) {
      return OptionalDouble.empty();
    }
    Sum[] sums = {Sum.create(), Sum.create(), Sum.create()};
    for (Cluster cluster : clusters.values()) {
      double people = cluster.people(lambda, rows.labelled());
      double judge = lambda == 0 ? 0 : lambda * cluster.judge(rows.predicted());
      sums[0].addProduct(people, people);
      sums[1].addProduct(judge, judge);
      sums[2].addProduct(2 * people, judge);
    }
    double factor = lambda == 0 ? 0 : (double) without / (without - 1);
    return OptionalDouble.of(
        sums[0].getAsDouble() * withLabel / (withLabel - 1)
            + sums[1].getAsDouble() * factor
            + sums[2].getAsDouble());
  }

  /** Sums of one cluster. */
  private static final class Cluster {
    private final Sum excess = Sum.create();
    private final Sum withLabel = Sum.create();
    private final Sum without = Sum.create();
    private long labelled;
    private long predicted;

    void label(double label, double prediction) {
      excess.add(label).add(-prediction);
      withLabel.add(prediction);
      labelled++;
    }

    void predict(double prediction) {
      without.add(prediction);
      predicted++;
    }

    void combine(Cluster other) {
      excess.add(other.excess);
      withLabel.add(other.withLabel);
      without.add(other.without);
      labelled += other.labelled;
      predicted += other.predicted;
    }

    /** What its labels add to the mean of label less a share of prediction. */
    double people(double lambda, JudgeMoments all) {
      double sum = excess.getAsDouble() + (1 - lambda) * withLabel.getAsDouble();
      return labelled == 0 ? 0 : (sum - labelled * all.mean(lambda)) / all.n();
    }

    /** What its other rows add to the mean prediction. */
    double judge(JudgeMoments all) {
      double sum = without.getAsDouble();
      return predicted == 0 ? 0 : (sum - predicted * all.prediction()) / all.n();
    }
  }
}
