package assayer.adapters.prompted.parser;

import assayer.core.model.Capability;
import assayer.core.model.Shape;
import assayer.core.model.StepsQuestion;
import assayer.core.outcome.Score;
import assayer.core.outcome.StepScores;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the scores of steps are read: probabilities that a step is right, from one call with all of
 * them or from a call for each; or how valid and how superfluous each is, within -1 and 1. One that
 * cannot be read makes all of them unreadable.
 */
public final class StepParsers {
  private static final Pattern GAP = Pattern.compile("[ \\t,;]+");
  private static final Pattern SHARE = Pattern.compile("(?:0|1|0?\\.[0-9]{1,12}|1\\.0{1,12})");
  private static final String RIGHT = "right";
  private static final String WRONG = "wrong";
  private static final String EACH = "[[right]] or [[wrong]]";

  private StepParsers() {}

  /** All of them, by name. */
  public static Map<String, Parser<StepsQuestion, StepScores>> all(Settings settings) {
    return settings.eachStep() ? eachStep() : atOnce(settings);
  }

  private static Map<String, Parser<StepsQuestion, StepScores>> atOnce(Settings settings) {
    Map<String, Parser<StepsQuestion, StepScores>> all = new LinkedHashMap<>();
    Parser<StepsQuestion, StepScores> mark =
        new MarkParser<>(
            q -> q.steps().size() + " numbers from 0 to 1 between [[ and ]]",
            (word, text, q) -> scores(List.of(GAP.split(word)), q));
    all.put(mark.id(), mark);
    Parser<StepsQuestion, StepScores> json =
        new JsonParser<>(
            "steps",
            q ->
                (settings.reasoning() ? new Schema().text("reasoning") : new Schema())
                    .list("scores", "number"),
            (tree, q) ->
                settings.reasoning() && !tree.path("reasoning").isTextual()
                    ? Optional.empty()
                    : scores(tree.path("scores"), q));
    all.put(json.id(), json);
    Parser<StepsQuestion, StepScores> both =
        new JsonParser<>(
            "json-redundancy",
            "steps",
            q ->
                (settings.reasoning() ? new Schema().text("reasoning") : new Schema())
                    .list("validity", "number")
                    .list("redundancy", "number"),
            (tree, q) ->
                settings.reasoning() && !tree.path("reasoning").isTextual()
                    ? Optional.empty()
                    : validity(tree, q));
    all.put(both.id(), both);
    return all;
  }

  private static Map<String, Parser<StepsQuestion, StepScores>> eachStep() {
    Map<String, Parser<StepsQuestion, StepScores>> all = new LinkedHashMap<>();
    Parser<StepsQuestion, StepScores> mark =
        new EachStep(
            new MarkParser<>(
                q -> EACH,
                (word, text, q) ->
                    word.equals(RIGHT) || word.equals(WRONG)
                        ? Optional.of(new Score(word.equals(RIGHT) ? 1 : 0))
                        : Optional.empty()));
    all.put(mark.id(), mark);
    Parser<StepsQuestion, StepScores> shares =
        new EachStep(
            new ProbabilityParser<>(List.of(RIGHT, WRONG), EACH, StepParsers::shareOfRight));
    all.put(shares.id(), shares);
    return all;
  }

  private static Score shareOfRight(TokenShares.Said said) {
    double right = said.probabilities().labels().getOrDefault(RIGHT, 0.0);
    return new Score(right / said.probabilities().covered(), Optional.of(said.probabilities()));
  }

  private static Optional<StepScores> scores(List<String> words, StepsQuestion question) {
    return words.size() == question.steps().size()
            && words.stream().allMatch(word -> SHARE.matcher(word).matches())
        ? Optional.of(StepScores.of(words.stream().mapToDouble(Double::parseDouble).toArray()))
        : Optional.empty();
  }

  private static Optional<StepScores> scores(JsonNode list, StepsQuestion question) {
    return numbers(list, 0, question).map(StepScores::of);
  }

  /** Two lists within -1 and 1, as PRMBench (arXiv 2501.03124) asks its critics for. */
  private static Optional<StepScores> validity(JsonNode tree, StepsQuestion question) {
    return numbers(tree.path("validity"), -1, question)
        .flatMap(
            valid ->
                numbers(tree.path("redundancy"), -1, question)
                    .map(redundant -> StepScores.of(valid).withRedundancy(redundant)));
  }

  /** One number a step, from the lowest to 1. */
  private static Optional<double[]> numbers(JsonNode list, double lowest, StepsQuestion question) {
    if (!list.isArray() || list.size() != question.steps().size()) {
      return Optional.empty();
    }
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = list.path(i).isNumber() ? list.path(i).asDouble() : Double.NaN;
      if (!(numbers[i] >= lowest && numbers[i] <= 1)) {
        return Optional.empty();
      }
    }
    return Optional.of(numbers);
  }

  /**
   * Reads the reply about each step by itself.
   *
   * @param one how one is read
   */
  private record EachStep(Parser<StepsQuestion, Score> one)
      implements Parser<StepsQuestion, StepScores> {
    @Override
    public String id() {
      return one.id();
    }

    @Override
    public Set<Capability> needs() {
      return one.needs();
    }

    @Override
    public Shape shape(StepsQuestion question) {
      return one.shape(question);
    }

    @Override
    public int alternatives() {
      return one.alternatives();
    }

    @Override
    public Parse<StepScores> parse(List<Reply> replies, StepsQuestion question) {
      List<Double> scores = new ArrayList<>();
      for (Reply reply : replies) {
        Parse<Score> score = one.parse(List.of(reply), question);
        String missing = score.fold(found -> "", expected -> expected);
        if (!missing.isEmpty()) {
          return new Parse.Missing<>(missing + ", for step " + (scores.size() + 1));
        }
        score.map(found -> scores.add(found.value()));
      }
      return new Parse.Found<>(
          StepScores.of(scores.stream().mapToDouble(Double::doubleValue).toArray()));
    }
  }
}
