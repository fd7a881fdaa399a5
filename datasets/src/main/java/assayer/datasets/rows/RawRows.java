package assayer.datasets.rows;

import assayer.core.option.FileTrouble;
import assayer.core.option.Place;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over the rows of one or more files, in order; used by one thread. */
public final class RawRows implements AutoCloseable {

  /** A file being read. */
  private static final class Reading {
    private final DataFile file;
    private final Cutter cutter;
    private boolean headerDue;
    private long rows;

    Reading(DataFile file, Columns columns) throws IOException {
      this.file = file;
      this.cutter = new Cutter(file.unpacked(columns), file.packing(), file.format().splitter());
      this.headerDue = file.format().hasHeader();
    }
  }

  private final Iterator<DataFile> files;
  private final Columns columns;
  private final boolean text;
  private @Nullable Reading reading;
  private long position;

  /**
   * Over files.
   *
   * @param columns what is wanted of each row
   * @param text whether columns that were wanted as text are to be kept
   */
  public RawRows(List<DataFile> files, Columns columns, boolean text) {
    this.files = files.iterator();
    this.columns = columns;
    this.text = text;
  }

  /** The next rows, at least one; null at the end. */
  public @Nullable RawChunk next() {
    while (reading != null || files.hasNext()) {
      RawChunk chunk = reading == null ? begin(files.next()) : more(reading);
      if (chunk != null) {
        return chunk;
      }
    }
    return null;
  }

  private @Nullable RawChunk begin(DataFile file) {
    try {
      reading = new Reading(file, columns);
      return null;
    } catch (IOException e) {
      return broken(Place.of(file.name()), "the file cannot be opened: " + FileTrouble.reason(e));
    }
  }

  private @Nullable RawChunk more(Reading at) {
    Cutter.Cut cut = at.cutter.next();
    if (cut == null) {
      return end(at);
    }
    int skip = at.headerDue ? 1 : 0;
    at.headerDue = false;
    CutChunk chunk = new CutChunk(at.file, columns, text, cut, skip, position);
    position += chunk.size();
    at.rows += chunk.size();
    return chunk.size() == 0 ? null : chunk;
  }

  private @Nullable RawChunk end(Reading at) {
    close();
    Optional<String> why = at.cutter.breakage();
    if (why.isEmpty()) {
      return null;
    }
    return broken(
        Place.of(at.file.name(), at.cutter.line()),
        "the file breaks off after row "
            + at.rows
            + ": "
            + why.get()
            + "; what stands before is kept, fetch or write the file again");
  }

  private RawChunk broken(Place place, String message) {
    position++;
    @Nullable Object[] none = new @Nullable Object[columns.size()];
    RawRow row = new RawRow(position, place, columns, none, message);
    return () -> List.of(row);
  }

  @Override
  public void close() {
    if (reading != null) {
      reading.cutter.close();
      reading = null;
    }
  }
}
