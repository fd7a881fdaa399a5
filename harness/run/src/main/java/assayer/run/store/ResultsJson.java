package assayer.run.store;

import assayer.core.option.Place;
import assayer.core.outcome.Tally;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.Unscored;
import assayer.core.reading.Direction;
import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Flips;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.Interval;
import assayer.core.reading.RankRange;
import assayer.core.reading.Reading;
import assayer.core.reading.Results;
import assayer.core.reading.SectionReading;
import assayer.core.reading.Stopping;
import assayer.core.reading.SuiteResult;
import assayer.core.reading.Undefined;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes {@code results.json}: fixed order, numbers in full, no time and no place. */
final class ResultsJson {
  static final int FORMAT = 1;
  static final String BENCHMARK = "benchmark";

  private ResultsJson() {}

  static String text(Results results) {
    return Json.text(json -> write(json, results));
  }

  private static void write(JsonGenerator json, Results results) throws IOException {
    json.writeStartObject();
    json.writeNumberField("format", FORMAT);
    json.writeStringField("run", results.run());
    json.writeStringField("manifest", results.manifest().digest());
    json.writeBooleanField("complete", results.complete());
    json.writeArrayFieldStart("results");
    for (SuiteResult result : results.results()) {
      result(json, result);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("gates");
    for (GateVerdict gate : results.gates()) {
      gate(json, gate, results.place(gate));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void result(JsonGenerator json, SuiteResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("suite", result.suite());
    json.writeStringField("suiteVersion", result.suiteVersion());
    json.writeStringField("headline", result.headline());
    directions(json, result);
    json.writeStringField("dataset", result.dataset());
    json.writeStringField("datasetDigest", result.datasetDigest());
    json.writeStringField("model", result.model());
    json.writeBooleanField("control", result.control());
    json.writeStringField("role", result.role());
    policy(json, result.policy());
    Json.texts(json, "options", result.options());
    tally(json, result.tally());
    if (result.rank().isPresent()) {
      RankRange rank = result.rank().get();
      json.writeObjectFieldStart("rank");
      json.writeNumberField("best", rank.best());
      json.writeNumberField("worst", rank.worst());
      json.writeEndObject();
    }
    if (result.stopping().isPresent()) {
      stopped(json, result.stopping().get());
    }
    json.writeArrayFieldStart("readings");
    for (SectionReading reading : result.readings()) {
      reading(json, reading);
    }
    json.writeEndArray();
    EvidenceJson.write(json, result.evidence());
    json.writeEndObject();
  }

  private static void stopped(JsonGenerator json, Stopping stopping) throws IOException {
    json.writeObjectFieldStart("stopped");
    json.writeBooleanField("early", stopping.isEarly());
    json.writeStringField("why", stopping.why());
    json.writeNumberField("after", stopping.after());
    json.writeNumberField("of", stopping.of());
    json.writeNumberField("callsSaved", stopping.callsSaved());
    json.writeStringField("claim", stopping.benchmark() ? BENCHMARK : "population");
    json.writeEndObject();
  }

  /** Only of metrics of which more is not better. */
  private static void directions(JsonGenerator json, SuiteResult result) throws IOException {
    if (!result.directions().isEmpty()) {
      json.writeObjectFieldStart("directions");
      for (Map.Entry<String, Direction> direction : result.directions().entrySet()) {
        json.writeStringField(direction.getKey(), direction.getValue().id());
      }
      json.writeEndObject();
    }
  }

  static void policy(JsonGenerator json, ScoringPolicy policy) throws IOException {
    json.writeObjectFieldStart("policy");
    json.writeStringField("ties", policy.ties().id());
    json.writeStringField("unscored", policy.unscored().rule().id());
    if (policy.unscored().rule() == Unscored.Rule.AS_CREDIT) {
      json.writeNumberField("credit", policy.unscored().credit());
    }
    json.writeEndObject();
  }

  private static void tally(JsonGenerator json, Tally tally) throws IOException {
    json.writeObjectFieldStart("tally");
    json.writeNumberField("rowsRead", tally.rowsRead());
    json.writeNumberField("rowsRejected", tally.rowsRejected());
    json.writeNumberField("items", tally.items());
    json.writeNumberField("asks", tally.asks());
    json.writeNumberField("answered", tally.answered());
    json.writeNumberField("refused", tally.refused());
    json.writeNumberField("unparsed", tally.unparsed());
    json.writeNumberField("failed", tally.failed());
    json.writeEndObject();
  }

  private static void reading(JsonGenerator json, SectionReading named) throws IOException {
    json.writeStartObject();
    json.writeStringField("section", named.section());
    json.writeStringField("metric", named.metric());
    number(json, named.reading());
    json.writeEndObject();
  }

  /** The fields of a reading. */
  static void number(JsonGenerator json, Reading reading) throws IOException {
    if (reading instanceof Estimate estimate) {
      estimate(json, "value", estimate);
    } else if (reading instanceof Undefined undefined) {
      json.writeStringField("undefined", undefined.reason().text());
    }
    json.writeNumberField("n", reading.n());
  }

  private static void estimate(JsonGenerator json, String name, Estimate estimate)
      throws IOException {
    json.writeNumberField(name, estimate.value());
    if (estimate.interval().isPresent()) {
      Interval interval = estimate.interval().get();
      json.writeNumberField("low", interval.low());
      json.writeNumberField("high", interval.high());
      json.writeNumberField("level", interval.level());
    }
    json.writeStringField("method", estimate.method());
    if (estimate.standardError().isPresent()) {
      json.writeNumberField("standardError", estimate.standardError().getAsDouble());
    }
    if (estimate.clusters().isPresent()) {
      json.writeNumberField("clusters", estimate.clusters().getAsLong());
    }
    if (!estimate.flags().isEmpty()) {
      json.writeArrayFieldStart("flags");
      for (Flag flag : estimate.flags()) {
        json.writeString(flag.name());
      }
      json.writeEndArray();
    }
  }

  /** The file of a place is the manifest's to say: these bytes do not depend on it. */
  private static void gate(JsonGenerator json, GateVerdict gate, Optional<Place> place)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", gate.id());
    json.writeStringField("verdict", gate.decision().name());
    json.writeStringField("sentence", gate.sentence());
    if (gate.measured().isPresent()) {
      estimate(json, "measured", gate.measured().get());
      json.writeNumberField("n", gate.measured().get().n());
    }
    if (gate.required().isPresent()) {
      json.writeNumberField("required", gate.required().getAsDouble());
    }
    if (gate.pValue().isPresent()) {
      json.writeNumberField("pValue", gate.pValue().getAsDouble());
    }
    if (gate.furtherItems().isPresent()) {
      json.writeNumberField("furtherItems", gate.furtherItems().getAsLong());
    }
    if (gate.flips().isPresent()) {
      flips(json, gate.flips().get());
    }
    if (place.isPresent() && place.get().line() > 0) {
      json.writeNumberField("line", place.get().line());
      json.writeNumberField("column", place.get().column());
    }
    json.writeEndObject();
  }

  private static void flips(JsonGenerator json, Flips flips) throws IOException {
    json.writeObjectFieldStart("flips");
    json.writeNumberField("worse", flips.worse());
    json.writeNumberField("better", flips.better());
    texts(json, "worseItems", flips.worseItems());
    texts(json, "betterItems", flips.betterItems());
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
