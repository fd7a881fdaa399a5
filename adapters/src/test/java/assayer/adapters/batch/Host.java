package assayer.adapters.batch;

import assayer.adapters.dialect.Json;
import assayer.adapters.served.Received;
import assayer.adapters.served.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Test material: an endpoint with an interface for batches, which keeps what it was sent and says
 * when a batch has ended. Each question "q" is answered with "answer to q".
 */
abstract class Host implements Function<Received, Reply> {
  static final String MODEL = "some-model";

  private final List<Made> made = Collections.synchronizedList(new ArrayList<>());

  /** What happens to the request that makes a batch; may drop it, or the answer to it. */
  volatile Function<Received, Optional<Reply>> beforeMaking = request -> Optional.empty();

  volatile UnaryOperator<Reply> afterMaking = reply -> reply;

  /** What is done to the results before they are sent. */
  volatile UnaryOperator<List<String>> results = lines -> lines;

  /** A batch that was made. */
  static final class Made {
    final String id;
    final Map<String, JsonNode> requests;
    final JsonNode told;
    volatile String state;
    volatile Map<String, ObjectNode> errors = Map.of();

    Made(String id, Map<String, JsonNode> requests, JsonNode told, String state) {
      this.id = id;
      this.requests = requests;
      this.told = told;
      this.state = state;
    }
  }

  abstract String dialect();

  abstract String path();

  /** The word for a batch under way. */
  abstract String running();

  /** The word for a batch that is done. */
  abstract String done();

  final List<Made> made() {
    return List.copyOf(made);
  }

  final Made only() {
    if (made.size() != 1) {
      throw new AssertionError("one batch should have been made, got " + made.size());
    }
    return made.get(0);
  }

  final void finish() {
    made.forEach(batch -> batch.state = done());
  }

  final Made make(String id, Map<String, JsonNode> requests, JsonNode told) {
    Made batch = new Made(id, requests, told, running());
    made.add(0, batch); // the newest come first
    return batch;
  }

  /** The request that makes a batch, with what a test wants to happen to it. */
  final Reply making(Received request, Function<Received, Reply> maker) {
    return beforeMaking.apply(request).orElseGet(() -> afterMaking.apply(maker.apply(request)));
  }

  final Optional<Made> find(String id) {
    return made().stream().filter(batch -> batch.id.equals(id)).findFirst();
  }

  /** The results, last request first. */
  final Reply lines(Made batch, Function<Map.Entry<String, JsonNode>, JsonNode> line) {
    List<String> lines = new ArrayList<>();
    batch.requests.entrySet().forEach(request -> lines.add(0, line.apply(request).toString()));
    String body = String.join("\n", results.apply(lines));
    return Reply.text(200, body.isEmpty() ? "" : body + "\n")
        .header("content-type", "application/octet-stream");
  }

  static Map<String, JsonNode> byId(Iterable<JsonNode> lines, String id, String request) {
    Map<String, JsonNode> requests = new LinkedHashMap<>();
    for (JsonNode line : lines) {
      if (requests.put(line.path(id).asText(), line.path(request)) != null) {
        throw new AssertionError("one id twice: " + line);
      }
    }
    return requests;
  }

  static Reply notFound(String what) {
    return Reply.json(
        404, "{\"error\":{\"message\":\"no " + what + "\",\"type\":\"not_found_error\"}}");
  }

  static JsonNode json(String text) {
    return Json.object(text).orElseThrow(() -> new AssertionError("no JSON: " + text));
  }

  /** JSON with ' for ". */
  static JsonNode shaped(String text) {
    return json(text.replace('\'', '"'));
  }

  @Override
  public String toString() {
    return dialect();
  }
}
