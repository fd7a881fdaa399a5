package assayer.run.store;

import assayer.core.model.AskId;
import assayer.core.outcome.Exchange;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Outcome.Answered;
import assayer.core.outcome.Outcome.Failed;
import assayer.core.outcome.Outcome.Refused;
import assayer.core.outcome.Outcome.Unparsed;
import assayer.core.suite.Observation;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * One stored ask and what came of it, as JSON: {@code {"run":1,"model":"m","item":"7",
 * "slot":"chosen","score":0.5,"ms":3}}. The field after the slot tells the kind of outcome.
 */
final class ObservationLine {
  // Names that stand in every line, encoded once.
  private static final SerializedString RUN = new SerializedString("run");
  private static final SerializedString MODEL = new SerializedString("model");
  private static final SerializedString ITEM = new SerializedString("item");
  private static final SerializedString SLOT = new SerializedString("slot");

  private ObservationLine() {}

  static void write(JsonGenerator json, JobKey job, Observation observation) throws IOException {
    AskId id = observation.ask().id();
    json.writeStartObject();
    json.writeFieldName(RUN);
    json.writeNumber(job.entry());
    json.writeFieldName(MODEL);
    json.writeString(job.model());
    json.writeFieldName(ITEM);
    json.writeString(id.item().row());
    json.writeFieldName(SLOT);
    json.writeString(id.slot());
    outcome(json, observation.outcome());
    ExchangeJson.write(json, observation.outcome().exchange());
    if (observation.millis() > 0) {
      json.writeNumberField("ms", observation.millis());
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /** What came of it, as fields. */
  static void outcome(JsonGenerator json, Outcome<?> outcome) throws IOException {
    if (outcome instanceof Answered<?> answered) {
      AnswerJson.write(json, answered.value());
    } else if (outcome instanceof Refused<?> refused) {
      json.writeStringField("refused", refused.text());
    } else if (outcome instanceof Unparsed<?> unparsed) {
      json.writeStringField("unparsed", unparsed.raw());
      json.writeStringField("expected", unparsed.expected());
    } else if (outcome instanceof Failed<?> failed) {
      json.writeStringField("failed", failed.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("message", failed.message());
      json.writeNumberField("attempts", failed.attempts());
    }
  }

  /** The ask of a line and what came of it, without how that came about. */
  static byte[] said(JsonNode line) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator json = Json.FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("item", line.path("item").asText());
      json.writeStringField("slot", line.path("slot").asText());
      outcome(json, outcome(line));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return bytes.toByteArray();
  }

  /** What a line says came of its ask. */
  static Outcome<?> outcome(JsonNode line) {
    Exchange exchange = ExchangeJson.read(line);
    if (line.has("refused")) {
      return new Refused<>(line.get("refused").asText(), exchange);
    }
    if (line.has("unparsed")) {
      return new Unparsed<>(
          line.get("unparsed").asText(), line.path("expected").asText(), exchange);
    }
    if (line.has("failed")) {
      return new Failed<>(
          FailureKind.valueOf(line.get("failed").asText().toUpperCase(Locale.ROOT)),
          line.path("message").asText(),
          line.path("attempts").asInt(),
          exchange);
    }
    return new Answered<>(AnswerJson.read(line), exchange);
  }
}
