package assayer.datasets.rows;

import assayer.parquet.ParquetLines;
import assayer.parquet.Zstd;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** What a file's rows are packed in, told by its first bytes; unpacked, all are the same. */
enum Packing {
  /** Nothing. */
  NONE {
    @Override
    InputStream unpacked(InputStream in) {
      return in;
    }
  },
  GZIP {
    @Override
    InputStream unpacked(InputStream in) throws IOException {
      return new GZIPInputStream(new BufferedInputStream(in, BUFFER), BUFFER);
    }
  },
  ZSTD {
    @Override
    InputStream unpacked(InputStream in) throws IOException {
      return Zstd.unpacked(new BufferedInputStream(in, BUFFER));
    }
  },
  /** Columns, of which only those that are wanted are unpacked; comes out as JSON Lines. */
  PARQUET {
    @Override
    InputStream open(Path path, Predicate<String> columns) throws IOException {
      return ParquetLines.open(path, columns);
    }

    @Override
    InputStream unpacked(InputStream in) {
      throw new IllegalStateException("a Parquet file begins at its end, so it is no stream");
    }
  };

  private static final int BUFFER = 1 << 16;
  private static final int MAGIC = 4;

  /** What a file is packed in. */
  static Packing of(Path path) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(MAGIC);
    }
    if (ParquetLines.recognises(head)) {
      return PARQUET;
    }
    if (Zstd.recognises(head)) {
      return ZSTD;
    }
    return head.length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B ? GZIP : NONE;
  }

  abstract InputStream unpacked(InputStream in) throws IOException;

  /**
   * Opens a file.
   *
   * @param columns which of the outermost columns are wanted, where one can be had without another
   */
  InputStream open(Path path, Predicate<String> columns) throws IOException {
    InputStream in = Files.newInputStream(path);
    try {
      return unpacked(in);
    } catch (IOException e) {
      Streams.close(in);
      throw e;
    }
  }
}
