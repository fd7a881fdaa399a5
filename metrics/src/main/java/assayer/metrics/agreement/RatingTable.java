package assayer.metrics.agreement;

import assayer.metrics.Aggregate;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How often one rater chose a category and the other rater another, of a declared scheme of q
 * categories from 0 to q - 1. Holds q² counts, however many items there are.
 */
public final class RatingTable implements Aggregate<RatingTable> {
  private static final int MOST = 30_000; // whose square is still an array's length

  private final int categories;
  private final long[] counts;

  /** Without items, for so many categories, from 1 to 30,000. */
  public RatingTable(int categories) {
    if (categories < 1 || categories > MOST) {
      throw new IllegalArgumentException(
          "categories must be within 1 and " + MOST + ", got " + categories);
    }
    this.categories = categories;
    this.counts = new long[categories * categories];
  }

  /**
   * Of two raters' categories, item by item.
   *
   * @param second as many as {@code first}
   */
  public static RatingTable of(int[] first, int[] second, int categories) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "both raters must rate all items, got " + first.length + " and " + second.length);
    }
    RatingTable table = new RatingTable(categories);
    for (int i = 0; i < first.length; i++) {
      table.add(first[i], second[i]);
    }
    return table;
  }

  /** Adds an item. */
  public void add(int first, int second) {
    add(first, second, 1);
  }

  /** Adds items that look alike; {@code items} is at least 0. */
  public void add(int first, int second, long items) {
    if (items < 0) {
      throw new IllegalArgumentException("items must be at least 0, got " + items);
    }
    counts[checked(first) * categories + checked(second)] += items;
  }

  private int checked(int category) {
    if (category < 0 || category >= categories) {
      throw new IllegalArgumentException(
          "a category must be within 0 and " + (categories - 1) + ", got " + category);
    }
    return category;
  }

  @Override
  public RatingTable combine(RatingTable other) {
    if (other.categories != categories) {
      throw new IllegalArgumentException(
          "schemes must be alike, got " + categories + " and " + other.categories + " categories");
    }
    for (int cell = 0; cell < counts.length; cell++) {
      counts[cell] += other.counts[cell];
    }
    return this;
  }

  /** How many categories the scheme has. */
  public int categories() {
    return categories;
  }

  /** How many items were added. */
  public long items() {
    return Arrays.stream(counts).sum();
  }

  /** Items both raters put into one category. */
  public long agreed() {
    long agreed = 0;
    for (int c = 0; c < categories; c++) {
      agreed += count(c, c);
    }
    return agreed;
  }

  /** Items with these two categories. */
  public long count(int first, int second) {
    return counts[checked(first) * categories + checked(second)];
  }

  /** Where there are items: first category times q plus second, ascending. */
  int[] filled() {
    return IntStream.range(0, counts.length).filter(cell -> counts[cell] > 0).toArray();
  }
}
