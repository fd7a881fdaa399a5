package assayer.datasets.hub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Where the body of an answer goes. */
interface Sink {

  /** Told once before any bytes, when the answer is the one that was asked for (200 or 206). */
  void begin(int status, HttpHeaders headers) throws IOException;

  /** The next bytes. */
  void write(ByteBuffer bytes) throws IOException;

  /** Keeps a text up to a limit. */
  final class Text implements Sink {
    private final int limit;
    private final boolean cutOff;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    /**
     * An empty one.
     *
     * @param cutOff whether a longer text is cut there or refused
     */
    Text(int limit, boolean cutOff) {
      this.limit = limit;
      this.cutOff = cutOff;
    }

    @Override
    public void begin(int status, HttpHeaders headers) {
      kept.reset();
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      byte[] more = new byte[Math.min(bytes.remaining(), limit - kept.size())];
      if (more.length < bytes.remaining() && !cutOff) {
        throw new IOException("the answer is longer than " + limit + " bytes");
      }
      bytes.get(more);
      kept.write(more, 0, more.length);
    }

    byte[] bytes() {
      return kept.toByteArray();
    }

    @Override
    public String toString() {
      return kept.toString(StandardCharsets.UTF_8);
    }
  }
}
