package assayer.datasets.rows;

/** The rows of a buffer: begin (negative when it was too long to keep), end, line, column. */
final class Ranges {
  private final int[] starts;
  private final int[] ends;
  private final int[] lines;
  private final int[] columns;
  private final boolean beyondAscii;

  Ranges(int[] starts, int[] ends, int[] lines, int[] columns, boolean beyondAscii) {
    this.starts = starts;
    this.ends = ends;
    this.lines = lines;
    this.columns = columns;
    this.beyondAscii = beyondAscii;
  }

  int size() {
    return starts.length;
  }

  int start(int row) {
    return starts[row];
  }

  int end(int row) {
    return ends[row];
  }

  int line(int row) {
    return lines[row];
  }

  int column(int row) {
    return columns[row];
  }

  /** Whether there may be anything beyond ASCII in them. */
  boolean beyondAscii() {
    return beyondAscii;
  }

  boolean tooLong(int row) {
    return starts[row] < 0 || ends[row] - starts[row] > Limits.ROW_BYTES;
  }
}
