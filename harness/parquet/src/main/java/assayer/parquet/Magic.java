package assayer.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The four bytes at both ends by which a Parquet file is known. */
final class Magic {
  private static final String PLAIN = "PAR1";
  private static final String ENCRYPTED = "PARE";

  /** Both ends and the length of the footer. */
  private static final int LEAST = 12;

  private Magic() {}

  static boolean begins(byte[] head) {
    String four = four(head);
    return four.equals(PLAIN) || four.equals(ENCRYPTED);
  }

  private static String four(byte[] bytes) {
    return new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
  }

  /** Refuses what broke off or is encrypted, in words of our own. */
  static void check(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      String head = four(bytes(channel, 0));
      String tail = size < LEAST ? "" : four(bytes(channel, size - 4));
      if (head.equals(ENCRYPTED) || tail.equals(ENCRYPTED)) {
        throw new ParquetTrouble(ParquetTrouble.ENCRYPTED);
      }
      if (!tail.equals(PLAIN)) {
        throw new ParquetTrouble(
            "it begins as a Parquet file, but does not end as one (" + PLAIN + ")");
      }
    }
  }

  private static byte[] bytes(FileChannel channel, long position) throws IOException {
    ByteBuffer four = ByteBuffer.allocate(4);
    while (four.hasRemaining() && channel.read(four, position + four.position()) > 0) {
      // a channel may give less than was asked for
    }
    return four.array();
  }
}
