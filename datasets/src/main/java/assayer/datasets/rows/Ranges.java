package assayer.datasets.rows;

/** The rows of a buffer: begin (negative when it was too long to keep), end, line, column. */
final class Ranges {
  private final int[] starts;
  private final int[] ends;
  private final int[] lines;
  private final int[] columns;

  Ranges(int[] starts, int[] ends, int[] lines, int[] columns) {
    this.starts = starts;
    this.ends = ends;
    this.lines = lines;
    this.columns = columns;
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

  boolean tooLong(int row) {
    return starts[row] < 0 || ends[row] - starts[row] > Limits.ROW_BYTES;
  }
}
