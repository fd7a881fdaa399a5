package assayer.run.store;

import assayer.core.reading.Outlay;
import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * {@code outlay.json}: what asking took, by the place of a result in {@code results.json}. It is a
 * file of its own since times differ between two runs of the same, whose results do not; there is
 * none where nobody was reached by requests.
 */
final class OutlayJson {
  static final String FILE = "outlay.json";

  private OutlayJson() {}

  static void write(Path folder, Results results) throws IOException {
    if (results.results().stream().allMatch(result -> result.outlay().isEmpty())) {
      Files.deleteIfExists(folder.resolve(FILE)); // of a session before
      return;
    }
    Json.write(folder.resolve(FILE), Json.text(json -> write(json, results)));
  }

  private static void write(JsonGenerator json, Results results) throws IOException {
    json.writeStartObject();
    json.writeNumberField("format", ResultsJson.FORMAT);
    json.writeArrayFieldStart("outlays");
    for (int place = 0; place < results.results().size(); place++) {
      SuiteResult result = results.results().get(place);
      if (result.outlay().isPresent()) {
        json.writeStartObject();
        json.writeNumberField("result", place);
        json.writeStringField("suite", result.suite());
        json.writeStringField("dataset", result.dataset());
        json.writeStringField("model", result.model());
        outlay(json, result.outlay().get());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void outlay(JsonGenerator json, Outlay outlay) throws IOException {
    json.writeNumberField("sent", outlay.sent());
    json.writeNumberField("heard", outlay.heard());
    json.writeNumberField("truncated", outlay.truncated());
    if (outlay.input().isPresent()) {
      json.writeNumberField("inputTokens", outlay.input().getAsLong());
    }
    if (outlay.output().isPresent()) {
      json.writeNumberField("outputTokens", outlay.output().getAsLong());
    }
    if (outlay.hasPrice()) {
      json.writeNumberField("cost", outlay.cost());
      json.writeStringField("currency", outlay.currency());
      json.writeStringField("priced", outlay.priced());
    }
    json.writeNumberField("unpriced", outlay.unpriced());
    json.writeObjectFieldStart("medianSeconds");
    ResultsJson.number(json, outlay.latency());
    json.writeEndObject();
  }

  /** The results with it, as far as it is known. */
  static Results read(Path folder, Results results) {
    if (!Files.exists(folder.resolve(FILE))) {
      return results;
    }
    List<SuiteResult> told = new ArrayList<>(results.results());
    for (JsonNode one : RunFolder.read(folder, FILE).path("outlays")) {
      int place = one.path("result").asInt(-1);
      boolean known =
          place >= 0
              && place < told.size()
              && told.get(place).model().equals(one.path("model").asText());
      if (!known) {
        throw new IllegalArgumentException("an outlay of no result: " + place);
      }
      told.set(place, told.get(place).with(outlay(one)));
    }
    return results.withResults(told);
  }

  private static Outlay outlay(JsonNode json) {
    return new Outlay(
        json.path("sent").asLong(),
        json.path("heard").asLong(),
        json.path("truncated").asLong(),
        tokens(json, "inputTokens"),
        tokens(json, "outputTokens"),
        json.path("cost").asDouble(),
        json.path("currency").asText(),
        json.path("priced").asText(),
        json.path("unpriced").asLong(),
        ResultsReader.number(json.path("medianSeconds")));
  }

  private static OptionalLong tokens(JsonNode json, String name) {
    return json.has(name) ? OptionalLong.of(json.path(name).asLong()) : OptionalLong.empty();
  }
}
