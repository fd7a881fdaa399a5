package assayer.core.reading;

import java.io.IOException;
import java.nio.file.Path;

/** A service that writes results in one format. */
public interface ReportWriter {

  /** The name a run file uses: "html", "csv", "md". */
  String format();

  /** When it is written. */
  default Occasion occasion() {
    return Occasion.EVERY_RUN;
  }

  /**
   * Writes the files of this format into a folder that exists.
   *
   * @return the file a reader opens first
   */
  Path write(Results results, Path folder) throws IOException;
}
