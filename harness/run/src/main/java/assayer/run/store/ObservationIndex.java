package assayer.run.store;

import assayer.core.option.Place;
import assayer.core.option.ProblemException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Where in a file of observations the last line of each ask begins; safe for threads once made. */
final class ObservationIndex {
  private static final int BUFFER = 1 << 20;

  private final Map<JobKey, SettledAsks> jobs;
  private final long end;

  private ObservationIndex(Map<JobKey, SettledAsks> jobs, long end) {
    this.jobs = jobs;
    this.end = end;
  }

  /** Reads through a file of observations; a last line without an end is not counted. */
  static ObservationIndex of(Path file) throws IOException {
    Map<JobKey, SettledAsks> jobs = new HashMap<>();
    byte[] buffer = new byte[BUFFER];
    long position = 0;
    int number = 0;
    int held = 0; // of a line whose end is not read yet
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer);
          read > 0;
          read = in.read(buffer, held, buffer.length - held)) {
        int from = 0;
        for (int end = held; end < held + read; end++) {
          if (buffer[end] == '\n') {
            number++;
            int length = end + 1 - from;
            index(jobs, buffer, from, length, position, Place.of(file.toString(), number));
            position += length;
            from = end + 1;
          }
        }
        held += read - from;
        System.arraycopy(buffer, from, buffer, 0, held);
        buffer = held < buffer.length ? buffer : Arrays.copyOf(buffer, 2 * held);
      }
    }
    return new ObservationIndex(jobs, position);
  }

  private static void index(
      Map<JobKey, SettledAsks> jobs,
      byte[] buffer,
      int from,
      int length,
      long position,
      Place place) {
    try (JsonParser parser = Json.FACTORY.createParser(buffer, from, length)) {
      parser.nextToken();
      parser.nextFieldName();
      int entry = parser.nextIntValue(-1);
      String model = text(parser, "model");
      String item = text(parser, "item");
      String slot = text(parser, "slot");
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        parser.skipChildren(); // as far as the end, so that a line which breaks off is found now
      }
      jobs.computeIfAbsent(new JobKey(entry, model), key -> new SettledAsks())
          .put(SettledAsks.hash(item, slot), position);
    } catch (IOException e) {
      throw noObservation(place);
    }
  }

  private static String text(JsonParser parser, String name) throws IOException {
    boolean named = name.equals(parser.nextFieldName());
    if (!named || parser.nextToken() != JsonToken.VALUE_STRING) {
      throw new IOException("no field " + name);
    }
    return parser.getText();
  }

  /** What is wrong with a line that cannot be read. */
  static ProblemException noObservation(Place place) {
    return new ProblemException(
        place, "this line is no observation; restore the file or start in another folder");
  }

  /** Where the whole lines end. */
  long end() {
    return end;
  }

  /** How many asks of a job there are. */
  int count(JobKey job) {
    SettledAsks asks = jobs.get(job);
    return asks == null ? 0 : asks.size();
  }

  /** Where the last line of an ask begins, as far as its hash tells; below 0 if there is none. */
  long position(JobKey job, String item, String slot) {
    SettledAsks asks = jobs.get(job);
    return asks == null ? -1 : asks.get(SettledAsks.hash(item, slot));
  }

  /** Whether no later line is of the ask of a line. */
  boolean isLast(JsonNode line, long position) {
    JobKey job = new JobKey(line.path("run").asInt(), line.path("model").asText());
    return position(job, line.path("item").asText(), line.path("slot").asText()) == position;
  }
}
