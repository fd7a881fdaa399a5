package assayer.metrics.calibration;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Scores with what happened, in clusters: rows of one question, document or prompt. Clusters keep
 * their names from part to part, so that two parts that share one can be told.
 */
public final class CalibrationRows {
  private final double[] scores;
  private final boolean[] labels;
  private final List<String> clusters;

  private CalibrationRows(double[] scores, boolean[] labels, List<String> clusters) {
    this.scores = scores;
    this.labels = labels;
    this.clusters = clusters;
  }

  /**
   * Of lists of one length.
   *
   * @param scores finite
   * @param labels whether it happened
   * @param clusters name of each row's cluster
   */
  public static CalibrationRows of(double[] scores, boolean[] labels, List<String> clusters) {
    checkLengths(scores.length, labels.length);
    checkLengths(scores.length, clusters.size());
    for (double score : scores) {
      checkFinite(score);
    }
    return new CalibrationRows(scores.clone(), labels.clone(), List.copyOf(clusters));
  }

  /** How many rows. */
  public int n() {
    return scores.length;
  }

  /** A row's score. */
  double score(int row) {
    return scores[row];
  }

  /** Whether it happened in a row. */
  boolean label(int row) {
    return labels[row];
  }

  List<String> clusters() {
    return clusters;
  }

  /** A map over all these rows. */
  Fit<? extends CalibrationMap> fit(MapKind kind) {
    return kind.fit(scores, labels);
  }

  /** Some of the rows. */
  CalibrationRows rows(int[] places) {
    boolean[] some = new boolean[places.length];
    for (int i = 0; i < places.length; i++) {
      some[i] = labels[places[i]];
    }
    return new CalibrationRows(
        Arrays.stream(places).mapToDouble(i -> scores[i]).toArray(),
        some,
        IntStream.of(places).mapToObj(clusters::get).toList());
  }

  /** Refuses other rows that share a cluster with these. */
  void checkApart(CalibrationRows other) {
    Set<String> mine = new HashSet<>(clusters);
    for (String cluster : other.clusters) {
      if (mine.contains(cluster)) {
        throw new IllegalArgumentException(
            "a map must be evaluated on clusters it was not fitted on, got " + cluster + " twice");
      }
    }
  }

  static void checkFinite(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("a number must be finite, got " + number);
    }
  }

  static void checkLengths(int first, int second) {
    if (first != second) {
      throw new IllegalArgumentException(
          "lists must be of one length, got " + first + " and " + second);
    }
  }
}
