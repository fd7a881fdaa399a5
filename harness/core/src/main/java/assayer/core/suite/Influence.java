package assayer.core.suite;

/** One number an item, in the dataset's order. */
public final class Influence {
  /** No influence is known. */
  public static final Influence NONE = new Influence(0, new double[0]);

  private final double value;
  private final double[] items;

  private Influence(double value, double[] items) {
    this.value = value;
    this.items = items;
  }

  /**
   * Of a headline.
   *
   * @param value the headline's value
   * @param items one number an item; kept, not copied, since it may be large
   */
  public static Influence of(double value, double[] items) {
    return new Influence(value, items);
  }

  /** The headline's value. */
  public double value() {
    return value;
  }

  /** Items it rests on; 0 when undefined. */
  public int size() {
    return items.length;
  }

  /** An item's influence. */
  public double get(int item) {
    return items[item];
  }
}
