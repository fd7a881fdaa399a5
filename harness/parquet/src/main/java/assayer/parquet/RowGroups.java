package assayer.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** The row groups of a file, one after the other; what the footer claims is checked first. */
final class RowGroups implements AutoCloseable {
  private final ParquetFileReader reader;
  private final MessageType schema;
  private final long length;
  private int number;

  private RowGroups(ParquetFileReader reader, MessageType schema, long length) {
    this.reader = reader;
    this.schema = schema;
    this.length = length;
  }

  static RowGroups open(Path file, Predicate<String> columns) throws IOException {
    Magic.check(file);
    @Nullable ParquetFileReader reader = null;
    try {
      LocalInputFile input = new LocalInputFile(file);
      reader = ParquetFileReader.open(input, options());
      MessageType all = reader.getFileMetaData().getSchema();
      MessageType schema = wanted(all, columns);
      reader.setRequestedSchema(schema);
      RowGroups groups = new RowGroups(reader, schema, input.getLength());
      groups.check(all);
      return groups;
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

  /** A group without columns could claim any number of rows. */
  private void check(MessageType all) throws ParquetTrouble {
    if (all.getFieldCount() == 0) {
      throw new ParquetTrouble("it has no columns");
    }
    for (BlockMetaData block : reader.getRowGroups()) {
      if (block.getColumns().isEmpty()) {
        throw new ParquetTrouble("it has a row group without columns");
      }
      for (ColumnChunkMetaData chunk : block.getColumns()) {
        check(chunk, block.getRowCount());
      }
    }
  }

  private void check(ColumnChunkMetaData chunk, long rows) throws ParquetTrouble {
    String name = "column " + chunk.getPath().toDotString();
    long size = chunk.getTotalSize();
    if (size < 0 || chunk.getStartingPos() < 0 || chunk.getStartingPos() > length - size) {
      throw new ParquetTrouble(name + " reaches beyond the file's end");
    }
    if (chunk.getValueCount() < rows) {
      throw new ParquetTrouble(
          name + " has only " + chunk.getValueCount() + " of " + rows + " rows");
    }
    if (isWanted(chunk) && chunk.isEncrypted()) {
      throw new ParquetTrouble(name + ": " + ParquetTrouble.ENCRYPTED);
    }
    if (isWanted(chunk) && !Codecs.KNOWN.contains(chunk.getCodec())) {
      throw new ParquetTrouble(name + ": " + Codecs.unknown(chunk.getCodec()));
    }
  }

  private boolean isWanted(ColumnChunkMetaData chunk) {
    return schema.containsField(chunk.getPath().toArray()[0]);
  }

  /** The wanted columns. */
  MessageType schema() {
    return schema;
  }

  /** The one-based number of the group that was read last. */
  int number() {
    return number;
  }

  /** The next group's wanted columns, still packed; null at the end. */
  @Nullable PageReadStore next() throws IOException {
    if (number == reader.getRowGroups().size()) {
      return null;
    }
    BlockMetaData block = reader.getRowGroups().get(number);
    number++;
    long size =
        block.getColumns().stream()
            .filter(this::isWanted)
            .mapToLong(ColumnChunkMetaData::getTotalSize)
            .sum();
    if (size > Memory.mostOfGroup()) {
      throw new ParquetTrouble("its columns take " + size + " bytes at once, " + Memory.ADVICE);
    }
    return reader.readNextRowGroup();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
