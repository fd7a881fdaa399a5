package assayer.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a file comes out as an {@link IOException} in words. */
class DamagedParquetTest {
  private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  @TempDir private Path folder;

  private static String trouble(Path file) {
    return assertThrows(IOException.class, () -> Made.lines(file)).getMessage();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("damaged.parquet"), bytes);
  }

  private byte[] table(int rows) throws IOException {
    return Files.readAllBytes(Made.table(folder.resolve("whole.parquet"), rows));
  }

  @Test
  void cutOffFile_isFoundByItsEnd() throws IOException {
    byte[] bytes = table(100);
    for (int size : new int[] {4, 8, 11, bytes.length / 2, bytes.length - 1}) {
      assertEquals(
          "it begins as a Parquet file, but does not end as one (PAR1)",
          trouble(file(Arrays.copyOf(bytes, size))));
    }
  }

  @Test
  void fileWithItsMiddleMissing_isNotRead() throws IOException {
    byte[] bytes = table(100);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 300);
    System.arraycopy(bytes, bytes.length - 100, cut, cut.length - 100, 100);
    String said = trouble(file(cut));
    assertTrue(said.startsWith("its Parquet footer cannot be read: "), said);
  }

  @Test
  void damagedPage_isFoundByItsChecksum() throws IOException {
    byte[] bytes = table(2000);
    bytes[bytes.length / 4] ^= 0x10;
    String said = trouble(file(bytes));
    assertTrue(said.startsWith("row group 1, from row 1 on: "), said);
    assertTrue(said.contains("CRC"), said);
  }

  @Test
  void encryptedFile_isNamed() throws IOException {
    String schema = "message m { required int64 id; }";
    for (boolean plainFooter : new boolean[] {false, true}) {
      var properties = FileEncryptionProperties.builder(KEY);
      Path file = folder.resolve("secret" + plainFooter + ".parquet");
      try (var writer =
          Made.builder(file, schema)
              .withEncryption((plainFooter ? properties.withPlaintextFooter() : properties).build())
              .build()) {
        writer.write(new SimpleGroup(MessageTypeParser.parseMessageType(schema)).append("id", 1L));
      }
      assertEquals("it is encrypted, and no keys can be given here", trouble(file));
    }
  }

  @Test
  void unknownCodec_isNamedWithItsColumn() throws IOException {
    assertEquals(
        "column id: it is packed with lzo, which is not known here (known are uncompressed, snappy,"
            + " gzip, zstd, lz4_raw, lz4, brotli)",
        trouble(Made.claiming(folder.resolve("lzo.parquet"), CompressionCodecName.LZO)));
  }

  @Test
  void pagesThatAreNotPackedAsTheySay_areTrouble() throws IOException {
    for (CompressionCodecName codec : Codecs.KNOWN) {
      if (codec != CompressionCodecName.UNCOMPRESSED) {
        String said = trouble(Made.claiming(folder.resolve(codec + ".parquet"), codec));
        assertTrue(said.startsWith("row group 1, from row 1 on: "), said);
      }
    }
  }

  /** No damage may end in anything but an answer or an {@link IOException}, nor take long. */
  @Test
  void flippedBytes_neverEscape() throws IOException {
    byte[] whole = table(300);
    SplittableRandom random = new SplittableRandom(5);
    int troubles = 0;
    for (int round = 0; round < 400; round++) {
      byte[] bytes = whole.clone();
      for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
        int at = 4 + random.nextInt(bytes.length - 12);
        bytes[at] = (byte) random.nextInt(256);
      }
      troubles += read(file(bytes)) ? 0 : 1;
    }
    assertTrue(troubles > 200, "troubles: " + troubles);
  }

  private static boolean read(Path file) {
    try (InputStream in = ParquetLines.open(file, column -> true)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return true;
    } catch (IOException e) {
      assertTrue(!String.valueOf(e.getMessage()).isEmpty());
      return false;
    }
  }
}
