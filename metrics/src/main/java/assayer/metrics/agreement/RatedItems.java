package assayer.metrics.agreement;

import java.util.List;

/** What patterns of ratings say each on its own; items nobody rated are left out. */
final class RatedItems {
  private final double[][] shares;
  private final double[] agreement;
  private final boolean[] paired;
  private final long[] counts;

  RatedItems(ItemCounts items) {
    List<PatternTable.Pattern> rated =
        items.patterns().stream().filter(pattern -> ratings(pattern) > 0).toList();
    this.shares = new double[rated.size()][];
    this.agreement = new double[rated.size()];
    this.paired = new boolean[rated.size()];
    this.counts = rated.stream().mapToLong(PatternTable.Pattern::items).toArray();
    for (int i = 0; i < counts.length; i++) {
      double ratings = ratings(rated.get(i));
      shares[i] = shares(rated.get(i), ratings);
      paired[i] = ratings > 1;
      agreement[i] = paired[i] ? agreement(rated.get(i), ratings) : 0;
    }
  }

  static long ratings(PatternTable.Pattern pattern) {
    long ratings = 0;
    for (int c = 0; c < pattern.length(); c++) {
      ratings += pattern.code(c);
    }
    return ratings;
  }

  private static double[] shares(PatternTable.Pattern pattern, double ratings) {
    double[] shares = new double[pattern.length()];
    for (int c = 0; c < shares.length; c++) {
      shares[c] = pattern.code(c) / ratings;
    }
    return shares;
  }

  private static double agreement(PatternTable.Pattern pattern, double ratings) {
    double pairs = 0;
    for (int c = 0; c < pattern.length(); c++) {
      pairs += pattern.code(c) * (pattern.code(c) - 1.0);
    }
    return pairs / (ratings * (ratings - 1));
  }

  /** Items of each pattern; a copy. */
  long[] counts() {
    return counts.clone();
  }

  /** The share of each category among a pattern's ratings; not to be changed. */
  double[] shares(int pattern) {
    return shares[pattern];
  }

  /** The share of a pattern's ordered pairs of ratings that agree; 0 of a single rating. */
  double agreement(int pattern) {
    return agreement[pattern];
  }

  /** Whether a pattern has two ratings. */
  boolean isPaired(int pattern) {
    return paired[pattern];
  }
}
