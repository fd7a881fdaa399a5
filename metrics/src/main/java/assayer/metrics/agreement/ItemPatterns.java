package assayer.metrics.agreement;

import assayer.metrics.interval.Cells;
import java.util.List;

/**
 * Rated items by pattern, and (A - C)/(1 - C) as a function of how many there are of each: A is the
 * mean agreement of items with two ratings, C what chance makes of the mean shares of all.
 */
final class ItemPatterns {
  private final Chance chance;
  private final int categories;
  private final double[][] shares;
  private final double[] agreement;
  private final boolean[] paired;
  private final long[] counts;
  private final Terms terms;

  /** Items nobody rated are left out. */
  ItemPatterns(Chance chance, ItemCounts items) {
    this.chance = chance;
    this.categories = items.categories();
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
    this.terms = new Terms(counts);
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

  /** The share of an item's ordered pairs of ratings that agree. */
  private static double agreement(PatternTable.Pattern pattern, double ratings) {
    double pairs = 0;
    for (int c = 0; c < pattern.length(); c++) {
      pairs += pattern.code(c) * (pattern.code(c) - 1.0);
    }
    return pairs / (ratings * (ratings - 1));
  }

  /** Items with a rating. */
  long items() {
    return (long) terms.items;
  }

  /** Whether an item has two ratings. */
  boolean isPaired() {
    return terms.paired > 0;
  }

  /** Whether the coefficient has a value. */
  boolean varies() {
    return terms.expected < 1;
  }

  double observed() {
    return terms.observed;
  }

  double expected() {
    return terms.expected;
  }

  double value() {
    return terms.coefficient();
  }

  /** Had there been so many items of each pattern; 0 where that has no value. */
  double value(long[] counts) {
    return new Terms(counts).coefficient();
  }

  /** For items of which one has two ratings. */
  Cells cells() {
    return Cells.of(List.of(counts));
  }

  /**
   * √(Σ ψ²/(N(N-1))), ψ being {@link #influence}.
   *
   * @param published with K (w - 1) added to ψ, w an item's weight in A, as Gwet (2008) prints it
   */
  double standardError(boolean published) {
    double printed = published ? terms.coefficient() : 0;
    double squares = 0;
    for (int i = 0; i < counts.length; i++) {
      double psi = influence(i) + printed * (weight(i) - 1);
      squares += counts[i] * psi * psi;
    }
    return LargeSample.error(squares, terms.items, terms.items - 1);
  }

  /** Of the mean agreement. */
  double observedError() {
    double squares = 0;
    for (int i = 0; i < counts.length; i++) {
      double psi = weight(i) * (agreement[i] - terms.observed);
      squares += counts[i] * psi * psi;
    }
    return LargeSample.error(squares, terms.items, terms.items - 1);
  }

  /**
   * What an item does to the coefficient K: [two ratings] N/N2 (a - A)/(1 - C) - (1 - K) c/(1 - C),
   * with a its own agreement and c what it does to chance, N the items and N2 those with two
   * ratings.
   */
  double influence(int pattern) {
    double[] mean = terms.shares;
    double alike = 0;
    for (int c = 0; c < categories; c++) {
      alike += mean[c] * (shares[pattern][c] - mean[c]);
    }
    double moved = weight(pattern) * (agreement[pattern] - terms.observed);
    double chanceMoved = (1 - terms.coefficient()) * chance.slope(alike, categories);
    return (moved - chanceMoved) / (1 - terms.expected);
  }

  private double weight(int pattern) {
    return paired[pattern] ? terms.items / terms.paired : 0;
  }

  /** Sums over patterns for some counts. */
  private final class Terms {
    private final double[] shares = new double[categories];
    private final double items;
    private final double paired;
    private final double observed;
    private final double expected;

    Terms(long[] counts) {
      double all = 0;
      double withTwo = 0;
      double agreed = 0;
      for (int i = 0; i < counts.length; i++) {
        all += counts[i];
        if (ItemPatterns.this.paired[i]) {
          withTwo += counts[i];
          agreed += counts[i] * agreement[i];
        }
        for (int c = 0; c < categories; c++) {
          shares[c] += counts[i] * ItemPatterns.this.shares[i][c];
        }
      }
      for (int c = 0; c < categories; c++) {
        shares[c] /= all;
      }
      items = all;
      paired = withTwo;
      observed = agreed / withTwo;
      expected = chance.of(shares);
    }

    double coefficient() {
      return paired > 0 && expected < 1 ? (observed - expected) / (1 - expected) : 0;
    }
  }
}
