package assayer.parquet;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.parquet.io.api.Binary;

/**
 * Writes compact JSON into a buffer that grows. Texts come as UTF-8 and stay it: a byte that is no
 * UTF-8 is handed on, so that whoever reads the row can name it.
 */
final class JsonPen {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NULL = ascii("null");
  private static final byte[] TRUE = ascii("true");
  private static final byte[] FALSE = ascii("false");

  /** More than any number takes. */
  private static final int NUMBER = 32;

  private byte[] bytes = new byte[1 << 16];
  private int size;

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** A comma, unless an object or a list has just begun. */
  void separate() {
    if (bytes[size - 1] != '{' && bytes[size - 1] != '[') {
      mark(',');
    }
  }

  /** A bracket, a brace, a colon or a line end. */
  void mark(char mark) {
    grow(1);
    bytes[size++] = (byte) mark;
  }

  void nothing() {
    raw(NULL);
  }

  void truth(boolean value) {
    raw(value ? TRUE : FALSE);
  }

  void whole(long value) {
    grow(NUMBER);
    size = NumberOutput.outputLong(value, bytes, size);
  }

  /** The shortest digits that read back as the same double; NaN and infinities by their names. */
  void real(double value) {
    raw(ascii(NumberOutput.toString(value, true)));
  }

  void raw(byte[] made) {
    grow(made.length);
    System.arraycopy(made, 0, bytes, size, made.length);
    size += made.length;
  }

  void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    text(utf8, 0, utf8.length);
  }

  void text(Binary value) {
    byte[] utf8 = value.getBytesUnsafe();
    text(utf8, 0, utf8.length);
  }

  /** Puts what was written since into quotes, unless it has them: a key is always a text. */
  void quoteFrom(int start) {
    if (size > start && bytes[start] == '"') {
      return;
    }
    grow(2);
    System.arraycopy(bytes, start, bytes, start + 1, size - start);
    bytes[start] = '"';
    size++;
    bytes[size++] = '"';
  }

  private void text(byte[] utf8, int from, int to) {
    mark('"');
    int plain = from;
    for (int at = from; at < to; at++) {
      byte b = utf8[at];
      if ((b >= 0 && b < ' ') || b == '"' || b == '\\') {
        copy(utf8, plain, at);
        escape(b);
        plain = at + 1;
      }
    }
    copy(utf8, plain, to);
    mark('"');
  }

  private void copy(byte[] utf8, int from, int to) {
    grow(to - from);
    System.arraycopy(utf8, from, bytes, size, to - from);
    size += to - from;
  }

  private void escape(byte b) {
    int letter = "\"\\\b\t\n\f\r".indexOf(b);
    mark('\\');
    if (letter >= 0) {
      mark("\"\\btnfr".charAt(letter));
    } else {
      raw(new byte[] {'u', '0', '0', HEX[b >> 4], HEX[b & 0xF]});
    }
  }

  private void grow(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.addExact(Math.max(2 * size, size), more));
    }
  }
}
