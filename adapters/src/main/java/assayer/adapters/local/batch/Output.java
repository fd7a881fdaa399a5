package assayer.adapters.local.batch;

/** What a graph gave for one input: rows of numbers. Valid only while its batch is being read. */
public final class Output {
  private final Reals reals;
  private final int from;
  private final int rows;
  private final int width;
  private final boolean byToken;

  /** Numbers by their place. */
  @FunctionalInterface
  public interface Reals {
    /** The number in a place. */
    double at(int place);
  }

  /**
   * A part of a graph's output.
   *
   * @param reals the whole output
   * @param from where the part begins
   * @param rows how many rows it has
   * @param width how many numbers a row has
   * @param byToken whether there is a row for each token, rather than one for the input
   */
  public Output(Reals reals, int from, int rows, int width, boolean byToken) {
    this.reals = reals;
    this.from = from;
    this.rows = rows;
    this.width = width;
    this.byToken = byToken;
  }

  /** Whether there is a row for each token, in their order, rather than one for the input. */
  public boolean byToken() {
    return byToken;
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** How many numbers a row has. */
  public int width() {
    return width;
  }

  /** One number. */
  public double at(int row, int column) {
    return reals.at(from + row * width + column);
  }

  /** A copy of a row. */
  public double[] row(int row) {
    double[] copy = new double[width];
    for (int i = 0; i < width; i++) {
      copy[i] = at(row, i);
    }
    return copy;
  }
}
