package assayer.run.store;

import assayer.core.manifest.Manifest;
import assayer.core.option.Place;
import assayer.core.outcome.Tally;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.TiePolicy;
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
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads {@code results.json} back; fields it does not know are passed over. */
final class ResultsReader {
  private ResultsReader() {}

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException if they are no results of this format
   */
  static Results of(JsonNode json, Manifest manifest) {
    if (json.path("format").asInt() != ResultsJson.FORMAT) {
      throw new IllegalArgumentException("another format");
    }
    return new Results(
        json.path("run").asText(),
        manifest,
        json.path("complete").asBoolean(),
        list(json.path("results"), ResultsReader::result),
        list(json.path("gates"), ResultsReader::gate),
        places(json.path("gates"), manifest.environment().getOrDefault("file", "")));
  }

  private static Map<String, Place> places(JsonNode gates, String file) {
    Map<String, Place> places = new TreeMap<>();
    for (JsonNode gate : gates) {
      int line = gate.path("line").asInt();
      if (line > 0 && !file.isEmpty()) {
        Place place = new Place(file, line, gate.path("column").asInt());
        places.putIfAbsent(gate.path("id").asText(), place);
      }
    }
    return places;
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
    List<T> values = new ArrayList<>();
    array.forEach(node -> values.add(read.apply(node)));
    return values;
  }

  private static SuiteResult result(JsonNode json) {
    Map<String, String> options = new TreeMap<>();
    json.path("options").properties().forEach(f -> options.put(f.getKey(), f.getValue().asText()));
    SuiteResult result =
        new SuiteResult(
            json.path("suite").asText(),
            json.path("suiteVersion").asText(),
            json.path("headline").asText(),
            json.path("dataset").asText(),
            json.path("datasetDigest").asText(),
            json.path("model").asText(),
            json.path("control").asBoolean(),
            json.path("role").asText(),
            policy(json.path("policy")),
            options,
            tally(json.path("tally")),
            list(json.path("readings"), ResultsReader::reading),
            rank(json.path("rank")),
            directions(json.path("directions")));
    SuiteResult shown = result.with(EvidenceJson.read(json));
    return json.has("stopped") ? shown.with(stopping(json.path("stopped"))) : shown;
  }

  private static Stopping stopping(JsonNode json) {
    return new Stopping(
        json.path("why").asText(),
        json.path("after").asLong(),
        json.path("of").asLong(),
        json.path("callsSaved").asLong(),
        json.path("claim").asText().equals(ResultsJson.BENCHMARK));
  }

  private static Map<String, Direction> directions(JsonNode json) {
    Map<String, Direction> directions = new TreeMap<>();
    json.properties()
        .forEach(
            field ->
                directions.put(
                    field.getKey(),
                    Direction.valueOf(field.getValue().asText().toUpperCase(Locale.ROOT))));
    return directions;
  }

  private static Optional<RankRange> rank(JsonNode json) {
    return json.isObject()
        ? Optional.of(new RankRange(json.path("best").asInt(), json.path("worst").asInt()))
        : Optional.empty();
  }

  private static ScoringPolicy policy(JsonNode json) {
    TiePolicy ties = TiePolicy.valueOf(json.path("ties").asText().toUpperCase(Locale.ROOT));
    String id = json.path("unscored").asText();
    Unscored.Rule rule =
        Arrays.stream(Unscored.Rule.values())
            .filter(r -> r.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no rule \"" + id + "\""));
    return new ScoringPolicy(ties, new Unscored(rule, json.path("credit").asDouble(0)));
  }

  private static Tally tally(JsonNode json) {
    return new Tally(
        json.path("rowsRead").asLong(),
        json.path("rowsRejected").asLong(),
        json.path("items").asLong(),
        json.path("asks").asLong(),
        json.path("answered").asLong(),
        json.path("refused").asLong(),
        json.path("unparsed").asLong(),
        json.path("failed").asLong());
  }

  private static SectionReading reading(JsonNode json) {
    return new SectionReading(
        json.path("section").asText(), json.path("metric").asText(), number(json));
  }

  /** A reading, of the fields that {@link ResultsJson#number} writes. */
  static Reading number(JsonNode json) {
    return json.has("undefined")
        ? new Undefined(reason(json.path("undefined").asText()), json.path("n").asLong())
        : estimate(json, "value");
  }

  private static Undefined.Reason reason(String text) {
    return Arrays.stream(Undefined.Reason.values())
        .filter(reason -> reason.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no reason \"" + text + "\""));
  }

  private static Estimate estimate(JsonNode json, String name) {
    return new Estimate(
        json.path(name).asDouble(),
        interval(json),
        json.path("method").asText(),
        json.path("n").asLong(),
        real(json, "standardError"),
        json.has("clusters")
            ? OptionalLong.of(json.path("clusters").asLong())
            : OptionalLong.empty(),
        Set.copyOf(list(json.path("flags"), flag -> Flag.valueOf(flag.asText()))));
  }

  private static Optional<Interval> interval(JsonNode json) {
    return json.has("low")
        ? Optional.of(
            new Interval(
                json.path("low").asDouble(),
                json.path("high").asDouble(),
                json.path("level").asDouble()))
        : Optional.empty();
  }

  private static GateVerdict gate(JsonNode json) {
    Optional<Estimate> measured =
        json.has("measured") ? Optional.of(estimate(json, "measured")) : Optional.empty();
    return new GateVerdict(
        json.path("id").asText(),
        GateVerdict.Decision.valueOf(json.path("verdict").asText()),
        json.path("sentence").asText(),
        measured,
        real(json, "required"),
        real(json, "pValue"),
        json.has("furtherItems")
            ? OptionalLong.of(json.path("furtherItems").asLong())
            : OptionalLong.empty(),
        json.has("flips") ? Optional.of(flips(json.path("flips"))) : Optional.empty());
  }

  private static Flips flips(JsonNode json) {
    return new Flips(
        json.path("worse").asLong(),
        json.path("better").asLong(),
        list(json.path("worseItems"), JsonNode::asText),
        list(json.path("betterItems"), JsonNode::asText));
  }

  private static OptionalDouble real(JsonNode json, String name) {
    return json.has(name) ? OptionalDouble.of(json.path(name).asDouble()) : OptionalDouble.empty();
  }
}
