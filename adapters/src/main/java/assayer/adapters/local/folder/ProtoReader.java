package assayer.adapters.local.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * A protocol buffer, field by field, without holding it: what nobody wants is skipped by seeking.
 * Not safe for threads.
 */
final class ProtoReader {
  static final int VARINT = 0;
  static final int FIXED64 = 1;
  static final int BYTES = 2;
  static final int FIXED32 = 5;

  private static final int LONGEST_TEXT = 1 << 16;

  private final SeekableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).limit(0);
  private long position;

  ProtoReader(SeekableByteChannel channel) {
    this.channel = channel;
  }

  /** Where the next byte stands. */
  long position() {
    return position;
  }

  long varint() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = next();
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new IOException("it holds a number of more than 64 bits");
  }

  /** Where the bytes that begin here end; refuses what reaches beyond. */
  long end(long limit) throws IOException {
    long length = varint();
    if (length < 0 || length > limit - position) {
      throw new IOException("it breaks off in the middle");
    }
    return position + length;
  }

  String text(long limit) throws IOException {
    long end = end(limit);
    if (end - position > LONGEST_TEXT) {
      throw new IOException("it holds a name of " + (end - position) + " bytes");
    }
    byte[] bytes = new byte[(int) (end - position)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) next();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Passes over a value of a wire type. */
  void skip(int type, long limit) throws IOException {
    switch (type) {
      case VARINT -> varint();
      case FIXED64 -> go(position + Long.BYTES, limit);
      case BYTES -> go(end(limit), limit);
      case FIXED32 -> go(position + Integer.BYTES, limit);
      default -> throw new IOException("it holds a field of the unknown type " + type);
    }
  }

  void go(long to, long limit) throws IOException {
    if (to > limit) {
      throw new IOException("it breaks off in the middle");
    }
    long ahead = to - position;
    if (ahead <= buffer.remaining()) {
      buffer.position(buffer.position() + (int) ahead);
    } else {
      buffer.position(buffer.limit());
      channel.position(to);
    }
    position = to;
  }

  private int next() throws IOException {
    if (!buffer.hasRemaining()) {
      buffer.clear();
      int read = channel.read(buffer);
      buffer.flip();
      if (read <= 0) {
        throw new IOException("it breaks off in the middle");
      }
    }
    position++;
    return buffer.get() & 0xff;
  }
}
