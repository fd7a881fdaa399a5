package assayer.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class ZstdTest {
  private static byte[] plain(int size) {
    byte[] bytes = new byte[size];
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) ('a' + random.nextInt(9));
    }
    return bytes;
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZstdOutputStream out = new ZstdOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    assertTrue(Zstd.recognises(packed));
    try (InputStream in = Zstd.unpacked(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  /** Made by the zstd tool 1.5.4: {@code printf 'hello\\nhello\\n' | zstd -19 -c}. */
  @Test
  void framesOfTheTool_areRead() throws IOException {
    byte[] frame = HexFormat.of().parseHex("28b52ffd046861000068656c6c6f0a68656c6c6f0a5c89e5f3");
    assertEquals("hello\nhello\n", new String(unpacked(frame), StandardCharsets.US_ASCII));
  }

  @Test
  void severalFrames_areOneStream() throws IOException {
    byte[] plain = plain(300_000);
    byte[] one = packed(plain);
    byte[] two = Arrays.copyOf(one, 2 * one.length);
    System.arraycopy(one, 0, two, one.length, one.length);
    byte[] got = unpacked(two);
    assertEquals(600_000, got.length);
    assertArrayEquals(plain, Arrays.copyOfRange(got, 300_000, 600_000));
  }

  @Test
  void cutOffStream_isFound() throws IOException {
    byte[] packed = packed(plain(300_000));
    assertThrows(EOFException.class, () -> unpacked(Arrays.copyOf(packed, packed.length / 2)));
    assertThrows(EOFException.class, () -> unpacked(Arrays.copyOf(packed, packed.length - 1)));
  }

  @Test
  void damage_isFoundByTheChecksum() throws IOException {
    byte[] packed = packed(plain(300_000));
    packed[packed.length / 2] ^= 4;
    assertThrows(ZipException.class, () -> unpacked(packed));
  }

  @Test
  void largeWindow_isNamed() {
    byte[] frame = HexFormat.of().parseHex("28b52ffd0488" + "040100" + "61".repeat(64));
    ZipException e = assertThrows(ZipException.class, () -> unpacked(frame));
    assertEquals(
        "its window is larger than 8 MiB; pack it again without --long and --ultra",
        e.getMessage());
  }

  @Test
  void otherBytes_areNotZstd() {
    assertFalse(Zstd.recognises(new byte[] {0x28, (byte) 0xB5, 0x2F}));
    assertFalse(Zstd.recognises("{\"id\":1}".getBytes(StandardCharsets.UTF_8)));
  }
}
