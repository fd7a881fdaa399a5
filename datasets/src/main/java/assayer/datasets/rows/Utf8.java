package assayer.datasets.rows;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8: a byte that belongs to no character is found, never replaced. */
final class Utf8 {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer scratch = CharBuffer.allocate(8192);

  /** Refuses bytes that are not UTF-8. */
  void check(byte[] bytes, int from, int to) {
    int first = from;
    while (first < to && bytes[first] >= 0) {
      first++;
    }
    if (first < to) {
      decode(bytes, from, first, to);
    }
  }

  private void decode(byte[] bytes, int row, int from, int to) {
    decoder.reset();
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CoderResult result;
    do {
      scratch.clear();
      result = decoder.decode(in, scratch, true);
    } while (result.isOverflow());
    if (result.isError()) {
      int at = in.position();
      throw new BadRow(
          "byte 0x%02X is not UTF-8; save the file as UTF-8".formatted(bytes[at] & 0xFF),
          1,
          at - row + 1);
    }
  }
}
