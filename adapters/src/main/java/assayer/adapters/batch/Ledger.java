package assayer.adapters.batch;

import assayer.adapters.dialect.Json;
import assayer.core.option.FileTrouble;
import assayer.core.option.Place;
import assayer.core.option.ProblemException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What was sent and what became of it: {@code batches.jsonl} in a run's folder. A line is only ever
 * added, and lies on the disk before the next request goes out.
 */
final class Ledger implements AutoCloseable {
  static final String FILE = "batches.jsonl";

  /** The files of several models of one process follow one another. */
  private static final Object LOCK = new Object();

  private final FileChannel channel;
  private final List<Batch> earlier;

  private Ledger(FileChannel channel, List<Batch> earlier) {
    this.channel = channel;
    this.earlier = earlier;
  }

  /**
   * Opens the ledger of a folder, made if it is not there. A last line that broke off is taken
   * away: nothing was sent on the strength of it.
   *
   * @throws ProblemException if it cannot be read or written, or a line is not what a run writes:
   *     money was spent on it, so nothing is guessed
   */
  static Ledger open(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      synchronized (LOCK) {
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
          channel.truncate(end(Files.readAllBytes(file)));
          return new Ledger(channel, LedgerReader.read(file));
        } catch (IOException | RuntimeException e) {
          channel.close();
          throw e;
        }
      }
    } catch (IOException e) {
      throw new ProblemException(
          Place.of(file.toString()),
          "the ledger of batches cannot be opened: " + FileTrouble.reason(e));
    }
  }

  private static int end(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  /** What earlier sessions sent. */
  List<Batch> earlier() {
    return earlier;
  }

  /** A batch will be sent that holds these requests; nothing has been sent yet. */
  void intended(String key, String model, Collection<String> ids) {
    ObjectNode line = event("intended", key).put("model", model);
    ids.forEach(line.putArray("ids")::add);
    add(line);
  }

  /** The one request that makes it goes out now. */
  void sending(String key, String input) {
    add(event("sending", key).put("input", input));
  }

  /** The endpoint has it. */
  void submitted(String key, String batch) {
    add(event("submitted", key).put("batch", batch));
  }

  /** The endpoint has it not, and will not. */
  void refused(String key, String why) {
    add(event("refused", key).put("why", why));
  }

  /** It was looked for and not found. */
  void sought(String key) {
    add(event("sought", key));
  }

  /** Its results came with lines that cannot be read. */
  void damaged(String key, long bytes) {
    add(event("damaged", key).put("bytes", bytes));
  }

  /** Its results lie in the folder; what they do not answer may be asked anew. */
  void collected(String key) {
    add(event("collected", key));
  }

  private static ObjectNode event(String name, String key) {
    return Json.object().put("event", name).put("key", key).put("at", Instant.now().toString());
  }

  private void add(ObjectNode line) {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(Json.write(line) + "\n");
    try {
      synchronized (LOCK) {
        append(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the ledger of batches cannot be written: " + FileTrouble.reason(e), e);
    }
  }

  private void append(ByteBuffer bytes) throws IOException {
    long end = channel.size();
    try {
      channel.position(end);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      channel.truncate(end); // half a line must not stand before another's
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is left to be written
    }
  }
}
