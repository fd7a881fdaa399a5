package assayer.datasets.hub;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Lets bytes through until it is shut, so that a transfer that was given up writes no more. */
final class Spigot {
  private long passed;
  private boolean shut;

  /** Into a sink, unless it is shut. */
  synchronized void pass(ByteBuffer bytes, Sink sink) throws IOException {
    if (shut) {
      throw new IOException("given up");
    }
    passed += bytes.remaining();
    sink.write(bytes);
  }

  /** Bytes that went through. */
  synchronized long passed() {
    return passed;
  }

  synchronized void shut() {
    shut = true;
  }
}
