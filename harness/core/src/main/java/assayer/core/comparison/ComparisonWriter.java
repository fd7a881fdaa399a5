package assayer.core.comparison;

import java.io.IOException;
import java.nio.file.Path;

/** A service that writes a comparison for people. */
public interface ComparisonWriter {

  /** What it writes: "html". */
  String format();

  /**
   * Writes its files into a folder that exists.
   *
   * @return the file a reader opens first
   */
  Path write(Comparison comparison, Path folder) throws IOException;
}
