package assayer.run.store;

import assayer.core.comparison.Change;
import assayer.core.comparison.Comparison;
import assayer.core.comparison.Difference;
import assayer.core.comparison.Flip;
import assayer.core.comparison.ItemCounts;
import assayer.core.comparison.ItemMatch;
import assayer.core.comparison.PairResult;
import assayer.core.comparison.Setting;
import assayer.core.comparison.Unpaired;
import assayer.core.model.NoiseFloor;
import assayer.core.reading.Direction;
import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A comparison as one JSON document: numbers in full, every item that differs. */
public final class ComparisonJson {
  private static final int FORMAT = 1;

  private ComparisonJson() {}

  /** The text of the document, with a line break at its end. */
  public static String text(Comparison comparison) {
    return Json.text(json -> write(json, comparison));
  }

  private static void write(JsonGenerator json, Comparison comparison) throws IOException {
    json.writeStartObject();
    json.writeNumberField("format", FORMAT);
    side(json, "a", comparison.a());
    side(json, "b", comparison.b());
    json.writeArrayFieldStart("notes");
    for (String note : comparison.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
    json.writeStringField("family", comparison.family());
    json.writeArrayFieldStart("pairs");
    for (PairResult pair : comparison.pairs()) {
      pair(json, pair);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("unpaired");
    for (Unpaired left : comparison.unpaired()) {
      json.writeStartObject();
      json.writeStringField("what", left.what());
      json.writeStringField("why", left.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    changes(json, comparison.changes());
    json.writeEndObject();
  }

  private static void side(JsonGenerator json, String name, Comparison.Side side)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("folder", side.folder());
    json.writeStringField("run", side.run());
    json.writeStringField("manifest", side.manifest());
    json.writeBooleanField("complete", side.complete());
    json.writeEndObject();
  }

  /** A side that lacks the fact lacks the field. */
  private static void changes(JsonGenerator json, List<Change> changes) throws IOException {
    json.writeArrayFieldStart("changes");
    for (Change change : changes) {
      json.writeStartObject();
      json.writeStringField("path", change.path());
      if (change.a().isPresent()) {
        json.writeStringField("a", change.a().get());
      }
      if (change.b().isPresent()) {
        json.writeStringField("b", change.b().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void pair(JsonGenerator json, PairResult pair) throws IOException {
    Setting setting = pair.setting();
    json.writeStartObject();
    json.writeStringField("suite", setting.suite());
    json.writeStringField("suiteVersion", setting.suiteVersion());
    json.writeStringField("dataset", setting.dataset());
    json.writeStringField("headline", setting.headline());
    if (setting.direction() != Direction.HIGHER) {
      json.writeStringField("direction", setting.direction().id());
    }
    json.writeStringField("modelA", pair.modelA());
    json.writeStringField("modelB", pair.modelB());
    ResultsJson.policy(json, setting.policy());
    Json.texts(json, "options", setting.options());
    json.writeStringField("verdict", pair.verdict().id());
    json.writeStringField("sentence", pair.sentence());
    items(json, pair.items());
    counts(json, pair.counts());
    reading(json, "a", pair.a());
    reading(json, "b", pair.b());
    difference(json, pair.difference(), pair.adjusted());
    noise(json, "noiseFloor", pair.noise().larger());
    noise(json, "noiseFloorA", pair.noise().a());
    noise(json, "noiseFloorB", pair.noise().b());
    flips(json, "worse", pair.worse());
    flips(json, "better", pair.better());
    json.writeEndObject();
  }

  private static void items(JsonGenerator json, ItemMatch items) throws IOException {
    json.writeObjectFieldStart("items");
    json.writeNumberField("onlyA", items.onlyA());
    json.writeNumberField("onlyB", items.onlyB());
    json.writeNumberField("changed", items.changed());
    json.writeNumberField("compared", items.compared());
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, ItemCounts counts) throws IOException {
    json.writeObjectFieldStart("counts");
    json.writeNumberField("both", counts.both());
    json.writeNumberField("onlyA", counts.onlyA());
    json.writeNumberField("onlyB", counts.onlyB());
    json.writeNumberField("neither", counts.neither());
    json.writeNumberField("level", counts.level());
    json.writeNumberField("missing", counts.missing());
    json.writeBooleanField("graded", counts.graded());
    json.writeNumberField("testedA", counts.testedA());
    json.writeNumberField("testedB", counts.testedB());
    json.writeEndObject();
  }

  private static void reading(JsonGenerator json, String name, Reading reading) throws IOException {
    json.writeObjectFieldStart(name);
    ResultsJson.number(json, reading);
    json.writeEndObject();
  }

  private static void difference(JsonGenerator json, Difference difference, double adjusted)
      throws IOException {
    reading(json, "difference", difference.effect());
    json.writeObjectFieldStart("test");
    json.writeStringField("name", difference.test());
    if (difference.pValue() instanceof Undefined undefined) {
      json.writeStringField("undefined", undefined.reason().text());
    }
    pValue(json, "pValue", Optional.of(difference.pValue()));
    json.writeNumberField("adjusted", adjusted);
    pValue(json, "midP", difference.midP());
    json.writeEndObject();
    reading(json, "detectable", difference.detectable());
  }

  private static void noise(JsonGenerator json, String name, Optional<NoiseFloor> floor)
      throws IOException {
    if (floor.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeObjectFieldStart(name);
      json.writeNumberField("size", floor.get().size());
      json.writeStringField("unit", floor.get().unit().id());
      json.writeEndObject();
    }
  }

  private static void pValue(JsonGenerator json, String name, Optional<Reading> p)
      throws IOException {
    Optional<Estimate> known = p.flatMap(Reading::estimate);
    if (known.isPresent()) {
      json.writeNumberField(name, known.get().value());
    }
  }

  private static void flips(JsonGenerator json, String name, List<Flip> flips) throws IOException {
    json.writeArrayFieldStart(name);
    for (Flip flip : flips) {
      json.writeStartObject();
      json.writeStringField("item", flip.item());
      json.writeNumberField("a", flip.a());
      json.writeNumberField("b", flip.b());
      if (!flip.unanswered().isEmpty()) {
        json.writeStringField("unanswered", flip.unanswered());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
