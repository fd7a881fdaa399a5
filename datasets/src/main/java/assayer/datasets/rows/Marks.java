package assayer.datasets.rows;

import java.util.Arrays;

/** Where rows begin and end in a buffer, and on which line and column of the file. */
final class Marks {
  /** An offset this far back only says "long ago". */
  private static final int LONG_AGO = -(1 << 30);

  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] lines = new int[256];
  private int[] columns = new int[256];
  private int size;
  private int line = 1;
  private int lineStart;
  private boolean open;
  private int openAt;
  private int openLine;
  private int openColumn;
  private boolean beyondAscii;

  int size() {
    return size;
  }

  int line() {
    return line;
  }

  boolean isOpen() {
    return open;
  }

  /** Where the open row begins; negative when its beginning was given up. */
  int openAt() {
    return openAt;
  }

  /** Some byte that was scanned may be beyond ASCII. */
  void beyondAscii() {
    beyondAscii = true;
  }

  void open(int at) {
    open = true;
    openAt = at;
    openLine = line;
    openColumn = lineStart == LONG_AGO ? 0 : at - lineStart + 1;
  }

  void close(int end) {
    grow();
    starts[size] = openAt;
    ends[size] = end;
    lines[size] = openLine;
    columns[size] = openColumn;
    size++;
    open = false;
  }

  void newline(int at) {
    line++;
    lineStart = at + 1;
  }

  /** The first line begins behind a byte-order mark. */
  void lineBegins(int at) {
    lineStart = at;
  }

  /** The bytes moved towards the beginning of the buffer. */
  void shift(int by) {
    lineStart = Math.max(LONG_AGO, lineStart - by);
    openAt = open ? Math.max(LONG_AGO, openAt - by) : openAt;
  }

  /** What was marked so far, which is forgotten here. */
  Ranges take() {
    Ranges ranges =
        new Ranges(
            Arrays.copyOf(starts, size),
            Arrays.copyOf(ends, size),
            Arrays.copyOf(lines, size),
            Arrays.copyOf(columns, size),
            beyondAscii);
    size = 0;
    beyondAscii &= open; // the open row's bytes were scanned already
    return ranges;
  }

  private void grow() {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      lines = Arrays.copyOf(lines, 2 * size);
      columns = Arrays.copyOf(columns, 2 * size);
    }
  }
}
