package assayer.parquet;

import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputDecompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.brotli.dec.BrotliInputStream;

/** Packs and unpacks pages with one codec; what a page says of its size is not believed blindly. */
final class Packer implements BytesInputCompressor, BytesInputDecompressor {
  private final CompressionCodecName codec;

  Packer(CompressionCodecName codec) {
    this.codec = codec;
  }

  @Override
  public CompressionCodecName getCodecName() {
    return codec;
  }

  @Override
  public BytesInput compress(BytesInput bytes) throws IOException {
    if (codec == CompressionCodecName.UNCOMPRESSED) {
      return bytes;
    }
    if (codec != CompressionCodecName.ZSTD) {
      throw new IllegalArgumentException("only Zstandard is written, not " + codec);
    }
    ZstdCompressor zstd = new ZstdCompressor();
    byte[] plain = array(bytes);
    byte[] packed = new byte[zstd.maxCompressedLength(plain.length)];
    int size = zstd.compress(plain, 0, plain.length, packed, 0, packed.length);
    return BytesInput.from(packed, 0, size);
  }

  @Override
  public BytesInput decompress(BytesInput bytes, int size) throws IOException {
    if (codec == CompressionCodecName.UNCOMPRESSED) {
      return bytes;
    }
    if (size < 0 || size > Memory.mostOfPage()) {
      throw new ParquetTrouble("a page says that it holds " + size + " bytes, " + Memory.ADVICE);
    }
    byte[] plain = new byte[size];
    int got = size == 0 ? 0 : unpack(array(bytes), plain);
    if (got != size) {
      throw new ParquetTrouble("a page says that it holds " + size + " bytes, but has " + got);
    }
    return BytesInput.from(plain);
  }

  private static byte[] array(BytesInput bytes) throws IOException {
    byte[] array = new byte[Math.toIntExact(bytes.size())];
    int got = bytes.toInputStream().readNBytes(array, 0, array.length);
    return got == array.length ? array : Arrays.copyOf(array, got);
  }

  private int unpack(byte[] from, byte[] to) throws IOException {
    return switch (codec) {
      case SNAPPY -> new SnappyDecompressor().decompress(from, 0, from.length, to, 0, to.length);
      case ZSTD -> new ZstdDecompressor().decompress(from, 0, from.length, to, 0, to.length);
      case LZ4_RAW -> new Lz4Decompressor().decompress(from, 0, from.length, to, 0, to.length);
      case LZ4 -> framedLz4(ByteBuffer.wrap(from), to);
      case GZIP -> filled(new GZIPInputStream(new ByteArrayInputStream(from)), to);
      case BROTLI -> filled(new BrotliInputStream(new ByteArrayInputStream(from)), to);
      default -> throw new ParquetTrouble(Codecs.unknown(codec));
    };
  }

  /** Reads one byte more than there should be, so that a longer page is found out. */
  private static int filled(InputStream from, byte[] to) throws IOException {
    try (from) {
      int got = from.readNBytes(to, 0, to.length);
      return got == to.length && from.read() >= 0 ? got + 1 : got;
    }
  }

  /** As Hadoop frames it: unpacked size, then blocks, each behind its packed size. */
  private static int framedLz4(ByteBuffer from, byte[] to) throws IOException {
    int at = 0;
    while (from.remaining() >= 2 * Integer.BYTES) {
      int end = Math.addExact(at, from.getInt());
      while (at < end) {
        int packed = from.remaining() < Integer.BYTES ? -1 : from.getInt();
        if (packed < 0 || packed > from.remaining() || end > to.length) {
          throw new ParquetTrouble("a page of the old LZ4 is not framed as Hadoop does");
        }
        int start = from.arrayOffset() + from.position();
        at += new Lz4Decompressor().decompress(from.array(), start, packed, to, at, to.length - at);
        from.position(from.position() + packed);
      }
    }
    return at;
  }

  @Override
  public void decompress(ByteBuffer from, int packed, ByteBuffer to, int size) throws IOException {
    byte[] bytes = new byte[packed];
    from.get(bytes);
    to.clear();
    to.put(array(decompress(BytesInput.from(bytes), size)));
    to.flip();
  }

  @Override
  public void release() {
    // nothing is held
  }
}
