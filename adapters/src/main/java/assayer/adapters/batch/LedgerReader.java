package assayer.adapters.batch;

import assayer.adapters.dialect.Json;
import assayer.core.option.Place;
import assayer.core.option.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a ledger line by line. */
final class LedgerReader {
  private final Path file;
  private final Map<String, Batch> byKey = new LinkedHashMap<>();
  private int number;

  private LedgerReader(Path file) {
    this.file = file;
  }

  /** The batches of a ledger whose lines are whole, in the order in which they were sent. */
  static List<Batch> read(Path file) throws IOException {
    LedgerReader reader = new LedgerReader(file);
    Files.readAllLines(file, StandardCharsets.UTF_8).forEach(reader::line);
    return List.copyOf(reader.byKey.values());
  }

  private void line(String line) {
    number++;
    JsonNode event = Json.object(line).orElseThrow(this::damaged);
    String key = Json.text(event, "key");
    String name = Json.text(event, "event");
    if (name.equals("intended") && !byKey.containsKey(key) && Batch.isKey(key)) {
      byKey.put(key, new Batch(key, ids(event)));
    } else if (byKey.containsKey(key)) {
      apply(byKey.get(key), name, event);
    } else {
      throw damaged();
    }
  }

  private static Set<String> ids(JsonNode event) {
    Set<String> ids = new LinkedHashSet<>();
    event.path("ids").forEach(id -> ids.add(id.asText()));
    return ids;
  }

  private void apply(Batch batch, String name, JsonNode event) {
    switch (name) {
      case "sending" -> batch.sending(Json.text(event, "input"), at(event));
      case "submitted" -> batch.submitted(Json.text(event, "batch"));
      case "refused" -> batch.refused();
      case "sought" -> batch.sought(at(event));
      case "damaged" -> batch.damaged(event.path("bytes").asLong());
      case "collected" -> batch.collected();
      default -> throw damaged();
    }
  }

  private Instant at(JsonNode event) {
    try {
      return Instant.parse(Json.text(event, "at"));
    } catch (DateTimeException e) {
      throw damaged();
    }
  }

  private ProblemException damaged() {
    return new ProblemException(
        Place.of(file.toString(), number),
        "this line is not what a run writes, and a batch may have been paid for by it; restore it,"
            + " or run again in another folder");
  }
}
