package assayer.parquet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** The codecs of pages: all of the format but LZO, without native code. */
final class Codecs implements CompressionCodecFactory {

  /** What is read. */
  static final List<CompressionCodecName> KNOWN =
      List.of(
          CompressionCodecName.UNCOMPRESSED,
          CompressionCodecName.SNAPPY,
          CompressionCodecName.GZIP,
          CompressionCodecName.ZSTD,
          CompressionCodecName.LZ4_RAW,
          CompressionCodecName.LZ4,
          CompressionCodecName.BROTLI);

  static String unknown(CompressionCodecName codec) {
    return "it is packed with "
        + name(codec)
        + ", which is not known here (known are "
        + KNOWN.stream().map(Codecs::name).collect(Collectors.joining(", "))
        + ")";
  }

  private static String name(CompressionCodecName codec) {
    return codec.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Packer getCompressor(CompressionCodecName codec) {
    return new Packer(codec);
  }

  @Override
  public Packer getDecompressor(CompressionCodecName codec) {
    return new Packer(codec);
  }

  @Override
  public void release() {
    // nothing is held
  }
}
