package assayer.run.store;

import assayer.core.suite.Observation;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;

/**
 * Appends observations. Lines are made by the calling thread and handed to the file whole; the file
 * is forced to disk at most once a second and at the end, so that a power cut loses a second and a
 * killed process nothing that was handed over.
 */
public final class ObservationLog implements AutoCloseable {
  private static final long FORCE_AFTER_NANOS = 1_000_000_000L;
  private static final int LINE = 96;

  private final FileChannel channel;
  private long lastForced = System.nanoTime();
  private boolean dirty;

  ObservationLog(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Stores what came of some asks.
   *
   * @throws UncheckedIOException if the file cannot take them, when the disk is full, say
   */
  public void append(JobKey job, List<Observation> observations) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream(observations.size() * LINE);
    try (JsonGenerator json = Json.FACTORY.createGenerator(lines)) {
      json.setPrettyPrinter(null);
      for (Observation observation : observations) {
        ObservationLine.write(json, job, observation);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    append(ByteBuffer.wrap(lines.toByteArray()));
  }

  private synchronized void append(ByteBuffer lines) {
    try {
      while (lines.hasRemaining()) {
        channel.write(lines);
      }
      dirty = true;
      if (System.nanoTime() - lastForced > FORCE_AFTER_NANOS) {
        force();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void force() throws IOException {
    channel.force(false);
    lastForced = System.nanoTime();
    dirty = false;
  }

  @Override
  public synchronized void close() throws IOException {
    if (dirty) {
      force();
    }
  }
}
