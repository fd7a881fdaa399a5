package assayer.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.jspecify.annotations.Nullable;

/**
 * Writes a Parquet file row by row, packed with Zstandard; the same rows give the same bytes. The
 * file stands under its name when {@link #finish} was called, and not before. Used by one thread.
 */
public final class ParquetTable implements AutoCloseable {
  /** What is held in memory before a row group is written. */
  private static final long GROUP_BYTES = 16L << 20;

  /** Leads the library's settings to our rows. */
  private static final class Builder extends ParquetWriter.Builder<List<?>, Builder> {
    private final List<Column> columns;

    Builder(OutputFile file, List<Column> columns) {
      super(file);
      this.columns = columns;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // never called, but the library has it abstract
    protected WriteSupport<List<?>> getWriteSupport(Configuration configuration) {
      return new RowSupport(columns);
    }

    @Override
    protected WriteSupport<List<?>> getWriteSupport(ParquetConfiguration configuration) {
      return new RowSupport(columns);
    }
  }

  private final Path file;
  private final Path part;
  private final int width;
  private final ParquetWriter<List<?>> writer;
  private boolean closed;

  private ParquetTable(Path file, Path part, int width, ParquetWriter<List<?>> writer) {
    this.file = file;
    this.part = part;
    this.width = width;
    this.writer = writer;
  }

  /** Begins a file, in place of one that may stand there. */
  public static ParquetTable create(Path file, List<Column> columns) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    ParquetWriter<List<?>> writer =
        new Builder(new LocalOutputFile(part), List.copyOf(columns))
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new Codecs())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(GROUP_BYTES)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .build();
    return new ParquetTable(file, part, columns.size(), writer);
  }

  /**
   * Adds a row.
   *
   * @param row a value for each column, of its shape, or null
   */
  public void add(List<? extends @Nullable Object> row) throws IOException {
    if (row.size() != width) {
      throw new IllegalArgumentException("a row must have " + width + " values, got " + row.size());
    }
    writer.write(row);
  }

  /** Writes the end of the file and gives it its name. */
  public void finish() throws IOException {
    closed = true;
    writer.close();
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes what was not finished. */
  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      writer.close();
      Files.deleteIfExists(part);
    }
  }
}
