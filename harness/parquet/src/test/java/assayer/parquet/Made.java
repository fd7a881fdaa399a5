package assayer.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Files written by the library's own example writer, with any schema. */
final class Made {
  private Made() {}

  /** Leaves the bytes as they are, whatever codec it is asked for. */
  private record Lying(CompressionCodecName codec)
      implements CompressionCodecFactory, CompressionCodecFactory.BytesInputCompressor {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
      return this;
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
      throw new IllegalStateException();
    }

    @Override
    public BytesInput compress(BytesInput bytes) {
      return bytes;
    }

    @Override
    public CompressionCodecName getCodecName() {
      return codec;
    }

    @Override
    public void release() {
      // nothing is held
    }
  }

  static ExampleParquetWriter.Builder builder(Path file, String schema) {
    return ExampleParquetWriter.builder(new LocalOutputFile(file))
        .withConf(new PlainParquetConfiguration())
        .withType(MessageTypeParser.parseMessageType(schema))
        .withCodecFactory(new Codecs())
        .withCompressionCodec(CompressionCodecName.UNCOMPRESSED);
  }

  /** One row of a schema. */
  static Path row(Path file, String schema, Consumer<Group> fill) throws IOException {
    MessageType type = MessageTypeParser.parseMessageType(schema);
    try (var writer = builder(file, schema).build()) {
      Group group = new SimpleGroup(type);
      fill.accept(group);
      writer.write(group);
    }
    return file;
  }

  /** A file that says its pages are packed so, which they are not. */
  static Path claiming(Path file, CompressionCodecName codec) throws IOException {
    String schema = "message m { required int64 id; }";
    try (var writer =
        builder(file, schema)
            .withCodecFactory(new Lying(codec))
            .withCompressionCodec(codec)
            .build()) {
      writer.write(new SimpleGroup(MessageTypeParser.parseMessageType(schema)).append("id", 7L));
    }
    return file;
  }

  /** A table of so many rows, as we write it. */
  static Path table(Path file, int rows) throws IOException {
    List<Column> columns =
        List.of(new Column("id", Shape.Plain.WHOLE), new Column("text", Shape.Plain.TEXT));
    try (ParquetTable table = ParquetTable.create(file, columns)) {
      for (int i = 0; i < rows; i++) {
        table.add(List.of(i, "text of row " + i));
      }
      table.finish();
    }
    return file;
  }

  static String lines(Path file) throws IOException {
    try (InputStream in = ParquetLines.open(file, column -> true)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
