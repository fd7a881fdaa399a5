package assayer.datasets.rows;

import java.util.List;

/** Some rows of a file in their order, cut off but not parsed. */
@FunctionalInterface
public interface RawChunk {

  /** Parses the rows, on the thread that asks. */
  List<RawRow> rows();
}
