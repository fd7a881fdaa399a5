package assayer.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a Parquet file as JSON Lines: compact objects in UTF-8 with all columns in the file's
 * order, a line feed behind each, no more than a row group of the wanted columns in memory. What a
 * value becomes, {@link WholeForm} and {@link BytesForm} say. Of a damaged file come the rows
 * before the damage, then an {@link IOException} that says where it is. Used by one thread.
 */
public final class ParquetLines extends InputStream {
  private static final int LEAST = 1 << 16;

  /** Hands rows to converters, which leave them in the pen. */
  private static final class Rows extends RecordMaterializer<Boolean> {
    private final GroupConverter root;

    Rows(GroupConverter root) {
      this.root = root;
    }

    @Override
    public Boolean getCurrentRecord() {
      return true;
    }

    @Override
    public GroupConverter getRootConverter() {
      return root;
    }
  }

  private final RowGroups groups;
  private final JsonPen pen = new JsonPen();
  private final Rows rows;
  private final MessageColumnIO columns;
  private @Nullable RecordReader<Boolean> records;
  private @Nullable ParquetTrouble trouble;
  private long left;
  private long row;
  private int at;

  private ParquetLines(RowGroups groups) {
    this.groups = groups;
    this.rows = new Rows(new ObjectConverter(groups.schema(), pen, () -> {}));
    this.columns = new ColumnIOFactory().getColumnIO(groups.schema());
  }

  /** Whether a file that begins so says that it is one. */
  public static boolean recognises(byte[] head) {
    return Magic.begins(head);
  }

  /**
   * Opens a file.
   *
   * @param columns which of the outermost columns are wanted; the others are not read
   * @throws IOException if it is no whole Parquet file, is encrypted, or packed with an unknown
   *     codec
   */
  public static InputStream open(Path file, Predicate<String> columns) throws IOException {
    RowGroups groups = RowGroups.open(file, columns);
    try {
      return new ParquetLines(groups);
    } catch (RuntimeException | StackOverflowError e) {
      groups.close();
      throw ParquetTrouble.of("its Parquet schema cannot be read", e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    Objects.checkFromIndexSize(from, count, bytes.length);
    if (at == pen.size() && !fill()) {
      return -1;
    }
    int some = Math.min(count, pen.size() - at);
    System.arraycopy(pen.bytes(), at, bytes, from, some);
    at += some;
    return some;
  }

  /** Rows before a damaged one are handed out first. */
  private boolean fill() throws ParquetTrouble {
    if (trouble != null) {
      throw trouble;
    }
    pen.clear();
    at = 0;
    try {
      while (pen.size() < LEAST && more()) {
        Objects.requireNonNull(records).read();
        pen.mark('\n');
        left--;
        row++;
      }
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      String where = "row group " + groups.number() + ", from row " + (row + 1) + " on";
      trouble = ParquetTrouble.of(where, e);
      if (pen.size() == 0) {
        throw trouble;
      }
    }
    return pen.size() > 0;
  }

  private boolean more() throws IOException {
    while (left == 0) {
      records = null; // lets go of a group before the next one is read
      PageReadStore pages = groups.next();
      if (pages == null) {
        return false;
      }
      records = columns.getRecordReader(pages, rows);
      left = pages.getRowCount();
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    records = null;
    groups.close();
  }
}
