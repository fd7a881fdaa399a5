package assayer.run.store;

import assayer.core.model.AskId;
import assayer.core.option.Place;
import assayer.core.outcome.Outcome;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Finds what an earlier session stored; safe for threads once made. */
public final class StoredOutcomes {
  private static final ObjectMapper MAPPER = new ObjectMapper(Json.FACTORY);
  private static final int WINDOW = 512;

  private final Path file;
  private final FileChannel channel;
  private final ObservationIndex index;

  private StoredOutcomes(Path file, FileChannel channel, ObservationIndex index) {
    this.file = file;
    this.channel = channel;
    this.index = index;
  }

  /** Reads through a file of observations; a last line without an end is not counted. */
  static StoredOutcomes scan(Path file, FileChannel channel) throws IOException {
    return new StoredOutcomes(file, channel, ObservationIndex.of(file));
  }

  /** The next line with its line end; without one at the end of the file; empty after it. */
  private static byte[] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    for (int b = in.read(); b >= 0; b = in.read()) {
      line.write(b);
      if (b == '\n') {
        break;
      }
    }
    return line.toByteArray();
  }

  /** Takes a line, and whether no later line is of the same ask. */
  @FunctionalInterface
  interface LineReader {
    void read(JsonNode line, boolean counts);
  }

  /** Hands over every whole line in order. */
  void forEach(LineReader reader) throws IOException {
    long position = 0;
    int number = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
      while (position < index.end()) {
        byte[] bytes = line(in);
        number++;
        try {
          JsonNode line = MAPPER.readTree(bytes);
          reader.read(line, index.isLast(line, position));
        } catch (JsonProcessingException | IllegalArgumentException e) {
          throw ObservationIndex.noObservation(Place.of(file.toString(), number));
        }
        position += bytes.length;
      }
    }
  }

  /**
   * "sha256:" and the digest of all that was said in a job, whatever the order it is stored in and
   * however it came about.
   *
   * @throws IOException if the file cannot be read
   */
  public String digest(JobKey job) throws IOException {
    List<byte[]> said = new ArrayList<>();
    forEach(
        (line, counts) -> {
          boolean own =
              line.path("run").asInt() == job.entry()
                  && line.path("model").asText().equals(job.model());
          if (own && counts) {
            said.add(sha256().digest(ObservationLine.said(line)));
          }
        });
    said.sort(Arrays::compareUnsigned);
    MessageDigest all = sha256();
    said.forEach(all::update);
    return "sha256:" + HexFormat.of().formatHex(all.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Where the whole lines end. */
  long end() {
    return index.end();
  }

  /** How many asks of a job are stored. */
  public int count(JobKey job) {
    return index.count(job);
  }

  /** What was stored last about an ask. */
  public Optional<Outcome<?>> find(JobKey job, AskId ask) {
    String item = ask.item().row();
    long position = index.position(job, item, ask.slot());
    if (position < 0) {
      return Optional.empty();
    }
    try {
      JsonNode line = MAPPER.readTree(lineAt(position));
      boolean same =
          line.path("item").asText().equals(item) && line.path("slot").asText().equals(ask.slot());
      return same ? Optional.of(ObservationLine.outcome(line)) : Optional.empty();
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw ObservationIndex.noObservation(Place.of(file.toString(), lineNumber(position)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only asked for when something is wrong, so it may be slow. */
  private int lineNumber(long position) {
    int number = 1;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
      for (long at = 0; at < position; at++) {
        number += in.read() == '\n' ? 1 : 0;
      }
      return number;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] lineAt(long position) throws IOException {
    for (int size = WINDOW; ; size *= 8) {
      ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(size, index.end() - position));
      while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) > 0) {
        // fills up: a channel may give less than was asked for
      }
      byte[] bytes = buffer.array();
      for (int i = 0; i < buffer.position(); i++) {
        if (bytes[i] == '\n') {
          return Arrays.copyOf(bytes, i);
        }
      }
    }
  }
}
