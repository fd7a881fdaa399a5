package assayer.adapters.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/** Takes an answer in as it comes, up to a size; a good one line by line, where that is wanted. */
final class Body extends AbstractBinResponseConsumer<Arrival> {
  private static final int FIRST = 1024;

  private final long most;
  private final Optional<LineSplitter> splitter;
  private boolean split;
  private int status;
  private Map<String, String> headers = Map.of();
  private byte[] bytes = new byte[0];
  private int size;

  Body(long most, Optional<LineSplitter> splitter) {
    this.most = most;
    this.splitter = splitter;
  }

  /** The answer is larger than allowed. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  protected void start(HttpResponse response, ContentType type) throws IOException {
    status = response.getCode();
    headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    split = splitter.isPresent() && Arrival.mayBeLines(status, headers);
    if (split) {
      splitter.get().begin();
    }
  }

  @Override
  protected int capacityIncrement() {
    return Integer.MAX_VALUE;
  }

  @Override
  protected void data(ByteBuffer data, boolean end) throws IOException {
    if (split) {
      splitter.orElseThrow().take(data, end);
      return;
    }
    int more = data.remaining();
    if (size + (long) more > most) {
      throw new TooLargeException();
    }
    if (size + more > bytes.length) {
      long room = Math.max(size + (long) more, Math.max(FIRST, bytes.length * 2L));
      bytes = Arrays.copyOf(bytes, (int) Math.min(room, Integer.MAX_VALUE - 8));
    }
    data.get(bytes, size, more);
    size += more;
  }

  @Override
  protected Arrival buildResult() {
    return new Arrival(status, headers, size == bytes.length ? bytes : Arrays.copyOf(bytes, size));
  }

  @Override
  public void releaseResources() {
    bytes = new byte[0];
  }
}
