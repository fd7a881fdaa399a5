package assayer.metrics.agreement;

import assayer.metrics.Aggregate;
import java.util.List;

/**
 * How many items got which ratings: so many of category 0, so many of category 1 and so on, of a
 * declared scheme of q categories. Holds a count for each pattern that occurs, of which there are
 * few: 3 raters and 5 categories have 35.
 */
public final class ItemCounts implements Aggregate<ItemCounts> {
  private final int categories;
  private final PatternTable patterns = new PatternTable();

  /** Without items, for so many categories, at least 1. */
  public ItemCounts(int categories) {
    if (categories < 1) {
      throw new IllegalArgumentException("categories must be at least 1, got " + categories);
    }
    this.categories = categories;
  }

  /** Of items, each with its ratings in every category. */
  public static ItemCounts of(int[][] items, int categories) {
    ItemCounts counts = new ItemCounts(categories);
    for (int[] item : items) {
      counts.add(item);
    }
    return counts;
  }

  /**
   * Adds an item.
   *
   * @param ratings how many raters chose each category, at least 0; one number a category
   */
  public void add(int... ratings) {
    add(ratings, 1);
  }

  /** Adds items that look alike; {@code items} is at least 0. */
  public void add(int[] ratings, long items) {
    if (ratings.length != categories) {
      throw new IllegalArgumentException(
          "an item must have a count for each of "
              + categories
              + " categories, got "
              + ratings.length);
    }
    if (items < 0) {
      throw new IllegalArgumentException("items must be at least 0, got " + items);
    }
    long[] codes = new long[categories];
    for (int c = 0; c < categories; c++) {
      if (ratings[c] < 0) {
        throw new IllegalArgumentException("a count must be at least 0, got " + ratings[c]);
      }
      codes[c] = ratings[c];
    }
    if (items > 0) {
      patterns.add(codes, items);
    }
  }

  @Override
  public ItemCounts combine(ItemCounts other) {
    if (other.categories != categories) {
      throw new IllegalArgumentException(
          "schemes must be alike, got " + categories + " and " + other.categories + " categories");
    }
    patterns.addAll(other.patterns);
    return this;
  }

  /** How many categories the scheme has. */
  public int categories() {
    return categories;
  }

  /** How many items were added. */
  public long items() {
    return patterns.items();
  }

  List<PatternTable.Pattern> patterns() {
    return patterns.sorted();
  }
}
