package assayer.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
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

  private final ParquetFileReader reader;
  private final MessageType schema;
  private final long length;
  private final JsonPen pen = new JsonPen();
  private final Rows rows;
  private @Nullable RecordReader<Boolean> records;
  private @Nullable ParquetTrouble trouble;
  private int group;
  private long left;
  private long row;
  private int at;

  private ParquetLines(ParquetFileReader reader, MessageType schema, long length) {
    this.reader = reader;
    this.schema = schema;
    this.length = length;
    this.rows = new Rows(new ObjectConverter(schema, pen, () -> {}));
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
    Magic.check(file);
    @Nullable ParquetFileReader reader = null;
    try {
      LocalInputFile input = new LocalInputFile(file);
      reader = ParquetFileReader.open(input, options());
      MessageType schema = wanted(reader.getFileMetaData().getSchema(), columns);
      reader.setRequestedSchema(schema);
      ParquetLines lines = new ParquetLines(reader, schema, input.getLength());
      lines.checkCodecs();
      return lines;
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      if (reader != null) {
        reader.close();
      }
      throw ParquetTrouble.of("its Parquet footer cannot be read", e);
    }
  }

  private static ParquetReadOptions options() {
    return ParquetReadOptions.builder(new PlainParquetConfiguration())
        .withCodecFactory(new Codecs())
        .usePageChecksumVerification()
        .build();
  }

  private static MessageType wanted(MessageType schema, Predicate<String> columns) {
    List<Type> fields =
        schema.getFields().stream().filter(field -> columns.test(field.getName())).toList();
    return new MessageType(schema.getName(), fields);
  }

  private void checkCodecs() throws ParquetTrouble {
    for (BlockMetaData block : reader.getRowGroups()) {
      for (ColumnChunkMetaData chunk : block.getColumns()) {
        if (!isWanted(chunk)) {
          continue;
        }
        String name = "column " + chunk.getPath().toDotString();
        if (chunk.isEncrypted()) {
          throw new ParquetTrouble(name + ": " + ParquetTrouble.ENCRYPTED);
        }
        if (!Codecs.KNOWN.contains(chunk.getCodec())) {
          throw new ParquetTrouble(name + ": " + Codecs.unknown(chunk.getCodec()));
        }
      }
    }
  }

  private boolean isWanted(ColumnChunkMetaData chunk) {
    return schema.containsField(chunk.getPath().toArray()[0]);
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
      while (pen.size() < LEAST && (left > 0 || nextGroup())) {
        Objects.requireNonNull(records).read();
        pen.mark('\n');
        left--;
        row++;
      }
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      trouble = ParquetTrouble.of("row group " + group + ", from row " + (row + 1) + " on", e);
      if (pen.size() == 0) {
        throw trouble;
      }
    }
    return pen.size() > 0;
  }

  private boolean nextGroup() throws IOException {
    while (left == 0) {
      if (group == reader.getRowGroups().size()) {
        return false;
      }
      checkSize(reader.getRowGroups().get(group));
      group++;
      records = null; // lets go of the group before the next one is read
      PageReadStore pages = reader.readNextRowGroup();
      records = new ColumnIOFactory().getColumnIO(schema).getRecordReader(pages, rows);
      left = pages.getRowCount();
    }
    return true;
  }

  private void checkSize(BlockMetaData block) throws ParquetTrouble {
    long total = 0;
    for (ColumnChunkMetaData chunk : block.getColumns()) {
      long size = chunk.getTotalSize();
      if (size < 0 || chunk.getStartingPos() < 0 || chunk.getStartingPos() > length - size) {
        throw new ParquetTrouble(
            "column " + chunk.getPath().toDotString() + " reaches beyond the file's end");
      }
      total += isWanted(chunk) ? size : 0;
    }
    if (total > Memory.mostOfGroup()) {
      throw new ParquetTrouble("its columns take " + total + " bytes at once, " + Memory.ADVICE);
    }
  }

  @Override
  public void close() throws IOException {
    records = null;
    reader.close();
  }
}
