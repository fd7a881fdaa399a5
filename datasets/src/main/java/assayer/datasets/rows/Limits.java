package assayer.datasets.rows;

/** What bounds the memory of a pass. */
final class Limits {
  /** The largest row, and so the largest text in one. */
  static final int ROW_BYTES = 20 << 20;

  /** What is read at once; a chunk holds the whole rows in it. */
  static final int CHUNK_BYTES = 512 << 10;

  private Limits() {}
}
