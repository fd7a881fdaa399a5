package assayer.datasets.rows;

import assayer.core.option.FileTrouble;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads bytes and cuts them into buffers of whole rows. */
final class Cutter implements AutoCloseable {

  /** Whole rows, and the bytes they stand in. */
  static final class Cut {
    private final byte[] bytes;
    private final Ranges ranges;
    private final Queue<byte[]> spare;

    Cut(byte[] bytes, Ranges ranges, Queue<byte[]> spare) {
      this.bytes = bytes;
      this.ranges = ranges;
      this.spare = spare;
    }

    /** Gives the bytes back to be written over; called once, when nobody looks at them any more. */
    void release() {
      if (bytes.length == Limits.CHUNK_BYTES) {
        spare.offer(bytes);
      }
    }

    byte[] bytes() {
      return bytes;
    }

    Ranges ranges() {
      return ranges;
    }
  }

  private static final int SPARE = 16;

  private final InputStream in;
  private final Packing packing;
  private final Splitter splitter;
  private final Marks marks = new Marks();
  private final Queue<byte[]> spare = new ArrayBlockingQueue<>(SPARE);
  private byte[] buffer = new byte[Limits.CHUNK_BYTES];
  private int limit;
  private int scanned;
  private boolean begun;
  private boolean ended;
  private @Nullable String breakage;

  Cutter(InputStream in, Packing packing, Splitter splitter) {
    this.in = in;
    this.packing = packing;
    this.splitter = splitter;
  }

  /** The next rows, at least one; null at the end. */
  @Nullable Cut next() {
    while (!ended) {
      boolean more = fill();
      splitter.scan(buffer, scanned, limit, marks);
      scanned = limit;
      if (!more) {
        end();
      }
      if (marks.size() > 0) {
        return cut();
      }
      makeRoom();
    }
    return null;
  }

  /** Why the file broke off, once {@link #next} gave null; empty when it ended as it should. */
  Optional<String> breakage() {
    return Optional.ofNullable(breakage);
  }

  /** The line at which reading stands. */
  int line() {
    return marks.line();
  }

  private boolean fill() {
    try {
      while (limit < buffer.length) {
        int n = in.read(buffer, limit, buffer.length - limit);
        if (n < 0) {
          return false;
        }
        limit += n;
        skipByteOrderMark();
      }
      return true;
    } catch (EOFException e) {
      breakage = "unexpected end of the " + packing.name().toLowerCase(Locale.ROOT) + " stream";
    } catch (IOException e) {
      breakage = FileTrouble.reason(e);
    }
    return false;
  }

  private void skipByteOrderMark() {
    if (begun || limit < 3) {
      return;
    }
    begun = true;
    if (buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
      scanned = 3;
      marks.lineBegins(3);
    }
  }

  /** A last line needs no line break, but what stands before a breakage is no whole row. */
  private void end() {
    ended = true;
    if (breakage == null) {
      breakage = splitter.atEnd().orElse(null);
    }
    if (breakage == null && marks.isOpen()) {
      marks.close(limit);
    }
  }

  private Cut cut() {
    Cut cut = new Cut(buffer, marks.take(), spare);
    keepFrom(marks.isOpen() && marks.openAt() >= 0 ? marks.openAt() : limit);
    return cut;
  }

  private void makeRoom() {
    boolean keep = marks.isOpen() && marks.openAt() >= 0;
    boolean tooLong = keep && limit - marks.openAt() > Limits.ROW_BYTES;
    keepFrom(keep && !tooLong ? marks.openAt() : limit);
  }

  private void keepFrom(int from) {
    int kept = limit - from;
    byte[] next = 2 * kept <= Limits.CHUNK_BYTES ? spare.poll() : null;
    if (next == null) {
      next = new byte[Math.max(Limits.CHUNK_BYTES, 2 * kept)];
    }
    System.arraycopy(buffer, from, next, 0, kept);
    buffer = next;
    limit = kept;
    scanned = kept;
    marks.shift(from);
  }

  @Override
  public void close() {
    Streams.close(in);
  }
}
