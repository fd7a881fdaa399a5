package assayer.reports.sarif;

import assayer.core.option.Place;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.core.reading.Occasion;
import assayer.core.reading.ReportWriter;
import assayer.core.reading.Results;
import assayer.reports.shown.Counts;
import assayer.reports.shown.JsonFile;
import assayer.reports.shown.ShortHash;
import assayer.reports.shown.Visible;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes {@code results.sarif}, SARIF 2.1.0: a rule for each gate that stands in a file, and a
 * result where it did not pass: "error" for a failure, "warning" where it is inconclusive. A gate
 * without a place is counted in a notification, since a code host refuses results without one.
 *
 * <p>Source: OASIS, Static Analysis Results Interchange Format Version 2.1.0 (2020).
 */
public final class SarifReport implements ReportWriter {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final int LONGEST = 1_000;

  /** The service. */
  public SarifReport() {}

  @Override
  public String format() {
    return "sarif";
  }

  @Override
  public Occasion occasion() {
    return Occasion.ON_REQUEST;
  }

  @Override
  public Path write(Results results, Path folder) throws IOException {
    return JsonFile.write(folder.resolve("results.sarif"), json -> document(json, results));
  }

  private static void document(JsonGenerator json, Results results) throws IOException {
    Map<String, GateVerdict> rules = new LinkedHashMap<>();
    results.gates().stream()
        .filter(gate -> results.place(gate).isPresent())
        .forEach(gate -> rules.putIfAbsent(gate.id(), gate));
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool(json, results, rules);
    json.writeObjectFieldStart("automationDetails");
    json.writeStringField("id", "assayer/" + Visible.of(results.run(), LONGEST) + "/");
    json.writeEndObject();
    invocation(json, results, results.gates().size() - placed(results));
    json.writeArrayFieldStart("results");
    List<String> order = List.copyOf(rules.keySet());
    for (GateVerdict gate : results.gates()) {
      Optional<Place> place = results.place(gate);
      if (place.isPresent() && gate.decision() != Decision.PASS) {
        result(json, gate, place.get(), order.indexOf(gate.id()));
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static int placed(Results results) {
    return (int) results.gates().stream().filter(gate -> results.place(gate).isPresent()).count();
  }

  private static void tool(JsonGenerator json, Results results, Map<String, GateVerdict> rules)
      throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Assayer");
    String tool = results.manifest().tool().replace("assayer ", "");
    json.writeStringField("version", Visible.of(tool, LONGEST));
    json.writeArrayFieldStart("rules");
    for (GateVerdict gate : rules.values()) {
      json.writeStartObject();
      json.writeStringField("id", rule(gate));
      text(json, "shortDescription", "gate " + gate.id());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** No two rules may be the same, so one that is cut ends in its digest. */
  private static String rule(GateVerdict gate) {
    String id = Visible.of(gate.id(), LONGEST);
    return gate.id().length() > LONGEST ? id + " " + ShortHash.of(gate.id()) : id;
  }

  private static void invocation(JsonGenerator json, Results results, int unplaced)
      throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", results.complete());
    json.writeArrayFieldStart("toolExecutionNotifications");
    if (!results.complete()) {
      notification(json, "error", "the run is partial: not every ask was put and settled");
    }
    if (unplaced > 0) {
      String gates = Counts.of(unplaced, "gate stands", "gates stand");
      notification(json, "warning", gates + " in no file, and may be seen in the other reports");
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void notification(JsonGenerator json, String level, String words)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("level", level);
    text(json, "message", words);
    json.writeEndObject();
  }

  private static void result(JsonGenerator json, GateVerdict gate, Place place, int rule)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", rule(gate));
    json.writeNumberField("ruleIndex", rule);
    json.writeStringField("level", gate.decision() == Decision.FAIL ? "error" : "warning");
    String verdict = gate.decision() == Decision.FAIL ? "failed: " : "inconclusive: ";
    text(json, "message", verdict + gate.sentence());
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(place.source()));
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", place.line());
    if (place.column() > 0) {
      json.writeNumberField("startColumn", place.column());
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("gate/v1", ShortHash.of(gate.id()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String field, String words) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", Visible.of(words, LONGEST));
    json.writeEndObject();
  }

  /** A path as a relative reference, whatever is not plain in one escaped, a colon with it. */
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : Visible.of(path, LONGEST).getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b > ' ' && (Character.isLetterOrDigit(b) || "/._-~".indexOf(b) >= 0);
      uri.append(plain ? Character.toString(b) : String.format(Locale.ROOT, "%%%02X", b & 0xFF));
    }
    return uri.toString();
  }
}
