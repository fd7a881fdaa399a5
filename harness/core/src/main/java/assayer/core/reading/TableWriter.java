package assayer.core.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A service that writes what runs left as tables for tools of analysis. Unlike a {@link
 * ReportWriter} it sees every observation, so it writes only when its format is asked for by name.
 */
public interface TableWriter {

  /** The name a run file and {@code --format} use. */
  String format();

  /**
   * Writes the tables into a folder that exists.
   *
   * @return the files
   */
  List<Path> write(Results results, Observations observations, Path folder) throws IOException;
}
