package assayer.core.sample;

import java.io.IOException;
import java.nio.file.Path;

/** A service that writes pages of single items, beside those of its format's {@code results}. */
public interface SampleWriter {

  /** The format it belongs to: "html". */
  String format();

  /**
   * Writes the pages of one sheet into the folder of the report; those that an earlier sheet of the
   * same model on the same dataset left there are gone afterwards. Sheets of other models or of
   * other datasets may be written by other threads meanwhile.
   */
  void write(SampleSheet sheet, Path folder) throws IOException;
}
