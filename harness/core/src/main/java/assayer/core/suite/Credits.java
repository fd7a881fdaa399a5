package assayer.core.suite;

/** What each item was worth to the headline, in the dataset's order. */
public final class Credits {
  /** Of no items. */
  public static final Credits NONE = new Credits(new double[0], true);

  private final double[] items;
  private final boolean mean;

  private Credits(double[] items, boolean mean) {
    this.items = items;
    this.mean = mean;
  }

  /**
   * Of some items.
   *
   * @param items one number an item, NaN for one that is left out; kept, not copied, since it may
   *     be large
   * @param mean whether the headline is the plain mean of those that are not left out
   */
  public static Credits of(double[] items, boolean mean) {
    return new Credits(items, mean);
  }

  /** How many items there are, those left out among them. */
  public int size() {
    return items.length;
  }

  /** What an item was worth; NaN when it is left out. */
  public double get(int item) {
    return items[item];
  }

  /** Whether an item has no part in the headline. */
  public boolean isLeftOut(int item) {
    return Double.isNaN(items[item]);
  }

  /** Whether the headline is their plain mean. */
  public boolean isMean() {
    return mean;
  }

  /** Whether each that is not left out is 0 or 1. */
  public boolean isBinary() {
    for (double credit : items) {
      if (credit != 0 && credit != 1 && !Double.isNaN(credit)) {
        return false;
      }
    }
    return true;
  }
}
