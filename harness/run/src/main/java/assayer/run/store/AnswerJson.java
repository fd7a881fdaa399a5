package assayer.run.store;

import assayer.core.item.Correctness;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Completion;
import assayer.core.outcome.Critique;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Likelihood;
import assayer.core.outcome.Probabilities;
import assayer.core.outcome.Ranking;
import assayer.core.outcome.Ratings;
import assayer.core.outcome.Score;
import assayer.core.outcome.StepScores;
import assayer.core.outcome.Token;
import assayer.core.outcome.Units;
import assayer.core.outcome.Verdict;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** An answer as fields of a line; the first of them tells its kind. */
final class AnswerJson {
  private static final SerializedString SCORE = new SerializedString("score");
  private static final String REDUNDANCY = "redundancy";
  private static final String CONFIDENCE = "confidence";

  private AnswerJson() {}

  static void write(JsonGenerator json, Answer answer) throws IOException {
    if (answer instanceof Score score) {
      json.writeFieldName(SCORE);
      json.writeNumber(score.value());
      probabilities(json, score.probabilities());
    } else if (answer instanceof StepScores steps) {
      json.writeFieldName("steps");
      json.writeArray(steps.toArray(), 0, steps.size());
      double[] redundancy = steps.redundancy();
      if (redundancy.length > 0) {
        json.writeFieldName(REDUNDANCY);
        json.writeArray(redundancy, 0, redundancy.length);
      }
    } else if (answer instanceof Judgement judgement) {
      json.writeStringField("verdict", judgement.verdict().name().toLowerCase(Locale.ROOT));
      probabilities(json, judgement.probabilities());
      if (judgement.strong()) {
        json.writeBooleanField("strong", true);
      }
      likelihood(json, judgement.likelihood());
    } else if (answer instanceof Critique critique) {
      json.writeNumberField("firstError", critique.firstError().orElse(-1));
      json.writeBooleanField("right", critique.right());
      json.writeStringField("critique", critique.text());
      if (critique.reason() != Correctness.UNKNOWN) {
        json.writeStringField("reason", critique.reason().name().toLowerCase(Locale.ROOT));
      }
      if (critique.confidence().isPresent()) {
        json.writeNumberField(CONFIDENCE, critique.confidence().getAsDouble());
      }
    } else if (answer instanceof Ranking ranking) {
      int[] order = ranking.order().stream().mapToInt(Integer::intValue).toArray();
      json.writeFieldName("order");
      json.writeArray(order, 0, order.length);
    } else if (answer instanceof Ratings ratings) {
      json.writeFieldName("ratings");
      numbers(json, ratings.byAttribute());
    } else if (answer instanceof Units units) {
      json.writeFieldName("units");
      json.writeArray(units.statements().toArray(String[]::new), 0, units.statements().size());
    } else if (answer instanceof Completion completion) {
      completion(json, completion);
    }
  }

  private static void probabilities(JsonGenerator json, Optional<Probabilities> given)
      throws IOException {
    if (given.isPresent()) {
      json.writeFieldName("probabilities");
      numbers(json, given.get().labels());
      json.writeNumberField("outside", given.get().outside());
    }
  }

  private static void likelihood(JsonGenerator json, Optional<Likelihood> given)
      throws IOException {
    if (given.isPresent()) {
      json.writeNumberField("logProbability", given.get().logProbability());
      json.writeNumberField("tokens", given.get().tokens());
    }
  }

  private static void numbers(JsonGenerator json, Map<String, Double> values) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Double> entry : values.entrySet()) {
      json.writeNumberField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  private static void completion(JsonGenerator json, Completion completion) throws IOException {
    json.writeStringField("completion", completion.text());
    json.writeStringField("reasoning", completion.reasoning());
    if (!completion.tokens().isEmpty()) {
      json.writeArrayFieldStart("tokens");
      for (Token token : completion.tokens()) {
        json.writeStartArray();
        logProbability(json, token.text(), token.logProbability());
        for (Token.Alternative other : token.alternatives()) {
          logProbability(json, other.text(), other.logProbability());
        }
        json.writeEndArray();
      }
      json.writeEndArray();
    }
  }

  /** A token that could not be said has none: JSON knows no infinity. */
  private static void logProbability(JsonGenerator json, String text, double value)
      throws IOException {
    json.writeString(text);
    if (Double.isInfinite(value)) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
  }

  static Answer read(JsonNode line) {
    if (line.has("score")) {
      return new Score(line.get("score").asDouble(), probabilities(line));
    }
    if (line.has("steps")) {
      return StepScores.of(list(line.get("steps"))).withRedundancy(list(line.path(REDUNDANCY)));
    }
    if (line.has("verdict")) {
      String verdict = line.get("verdict").asText().toUpperCase(Locale.ROOT);
      return new Judgement(
          Verdict.valueOf(verdict),
          probabilities(line),
          line.path("strong").asBoolean(),
          likelihood(line));
    }
    if (line.has("firstError")) {
      int index = line.get("firstError").asInt();
      OptionalInt firstError = index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
      boolean right = line.path("right").asBoolean(firstError.isEmpty());
      String reason = line.path("reason").asText(Correctness.UNKNOWN.name());
      return new Critique(
          right,
          firstError,
          line.path("critique").asText(),
          Correctness.valueOf(reason.toUpperCase(Locale.ROOT)),
          line.has(CONFIDENCE)
              ? OptionalDouble.of(line.get(CONFIDENCE).asDouble())
              : OptionalDouble.empty());
    }
    if (line.has("order")) {
      List<Integer> order = new ArrayList<>();
      line.get("order").forEach(place -> order.add(place.asInt()));
      return new Ranking(order);
    }
    if (line.has("ratings")) {
      return new Ratings(numbers(line.get("ratings")));
    }
    if (line.has("units")) {
      List<String> statements = new ArrayList<>();
      line.get("units").forEach(unit -> statements.add(unit.asText()));
      return new Units(statements);
    }
    if (line.has("completion")) {
      return new Completion(
          line.get("completion").asText(), line.path("reasoning").asText(), tokens(line));
    }
    throw new IllegalArgumentException("this line holds no outcome");
  }

  private static Optional<Likelihood> likelihood(JsonNode line) {
    return line.has("logProbability")
        ? Optional.of(
            new Likelihood(line.get("logProbability").asDouble(), line.get("tokens").asLong()))
        : Optional.empty();
  }

  private static Optional<Probabilities> probabilities(JsonNode line) {
    return line.has("probabilities")
        ? Optional.of(
            new Probabilities(numbers(line.get("probabilities")), line.path("outside").asDouble()))
        : Optional.empty();
  }

  private static double[] list(JsonNode numbers) {
    double[] values = new double[numbers.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers.get(i).asDouble();
    }
    return values;
  }

  private static Map<String, Double> numbers(JsonNode object) {
    Map<String, Double> values = new LinkedHashMap<>();
    object.properties().forEach(e -> values.put(e.getKey(), e.getValue().asDouble()));
    return values;
  }

  private static List<Token> tokens(JsonNode line) {
    List<Token> tokens = new ArrayList<>();
    for (JsonNode token : line.path("tokens")) {
      List<Token.Alternative> others = new ArrayList<>();
      for (int i = 2; i + 1 < token.size(); i += 2) {
        others.add(new Token.Alternative(token.get(i).asText(), number(token.get(i + 1))));
      }
      tokens.add(new Token(token.get(0).asText(), number(token.get(1)), others));
    }
    return tokens;
  }

  private static double number(JsonNode value) {
    return value.isNull() ? Double.NEGATIVE_INFINITY : value.asDouble();
  }
}
