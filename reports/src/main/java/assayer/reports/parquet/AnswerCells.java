package assayer.reports.parquet;

import assayer.core.outcome.Answer;
import assayer.core.outcome.Completion;
import assayer.core.outcome.Critique;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Probabilities;
import assayer.core.outcome.Ranking;
import assayer.core.outcome.Ratings;
import assayer.core.outcome.Score;
import assayer.core.outcome.StepScores;
import assayer.core.outcome.Token;
import assayer.core.outcome.Units;
import assayer.parquet.Column;
import assayer.parquet.Shape;
import assayer.parquet.Shape.ListOf;
import assayer.parquet.Shape.MapOf;
import assayer.parquet.Shape.Plain;
import assayer.parquet.Shape.StructOf;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns of an answer; a kind of answer has those of its parts. */
final class AnswerCells {
  private static final Column TEXT = Column.text("text");
  private static final Column LOG_PROBABILITY = new Column("logProbability", Plain.REAL);
  private static final Shape ALTERNATIVES =
      new ListOf(new StructOf(List.of(TEXT, LOG_PROBABILITY)));
  private static final Shape TOKENS =
      new ListOf(
          new StructOf(List.of(TEXT, LOG_PROBABILITY, new Column("alternatives", ALTERNATIVES))));

  static final List<Column> COLUMNS =
      List.of(
          new Column("score", Plain.REAL),
          new Column("steps", new ListOf(Plain.REAL)),
          new Column("redundancy", new ListOf(Plain.REAL)),
          Column.text("verdict"),
          new Column("probabilities", new MapOf(Plain.REAL)),
          new Column("outside", Plain.REAL),
          new Column("right", Plain.TRUTH),
          Column.whole("firstError"),
          Column.text("critique"),
          new Column("confidence", Plain.REAL),
          new Column("order", new ListOf(Plain.WHOLE)),
          new Column("ratings", new MapOf(Plain.REAL)),
          new Column("units", new ListOf(Plain.TEXT)),
          Column.text("completion"),
          Column.text("reasoning"),
          new Column("tokens", TOKENS));

  private AnswerCells() {}

  static void put(Cells cells, Answer answer) {
    if (answer instanceof Score score) {
      cells.put("score", score.value());
      probabilities(cells, score.probabilities());
    } else if (answer instanceof StepScores steps) {
      cells.put("steps", list(steps.toArray()));
      if (steps.redundancy().length > 0) {
        cells.put("redundancy", list(steps.redundancy()));
      }
    } else if (answer instanceof Judgement judgement) {
      cells.put("verdict", judgement.verdict().name().toLowerCase(Locale.ROOT));
      probabilities(cells, judgement.probabilities());
    } else if (answer instanceof Critique critique) {
      cells.put("right", critique.right()).put("firstError", critique.firstError());
      cells.put("critique", critique.text()).put("confidence", critique.confidence());
    } else if (answer instanceof Ranking ranking) {
      cells.put("order", ranking.order());
    } else if (answer instanceof Ratings ratings) {
      cells.put("ratings", ratings.byAttribute());
    } else if (answer instanceof Units units) {
      cells.put("units", units.statements());
    } else if (answer instanceof Completion completion) {
      cells.put("completion", completion.text()).put("reasoning", completion.reasoning());
      cells.put("tokens", completion.tokens().stream().map(AnswerCells::token).toList());
    } else {
      throw new IllegalStateException("no columns for " + answer.getClass());
    }
  }

  private static List<Double> list(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  private static void probabilities(Cells cells, Optional<Probabilities> given) {
    given.ifPresent(p -> cells.put("probabilities", p.labels()).put("outside", p.outside()));
  }

  private static Map<String, Object> token(Token token) {
    return Map.of(
        "text",
        token.text(),
        "logProbability",
        token.logProbability(),
        "alternatives",
        token.alternatives().stream()
            .map(a -> Map.of("text", a.text(), "logProbability", a.logProbability()))
            .toList());
  }
}
