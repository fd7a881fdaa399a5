package assayer.datasets.rows;

import java.util.Optional;

/** Finds where rows begin and end; keeps what it must know from one buffer to the next. */
interface Splitter {

  /** Looks at the bytes from {@code from} to {@code to}, which follow those it saw before. */
  void scan(byte[] bytes, int from, int to, Marks marks);

  /** What is wrong with a file that ends here, if anything. */
  default Optional<String> atEnd() {
    return Optional.empty();
  }

  static boolean blank(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }
}
