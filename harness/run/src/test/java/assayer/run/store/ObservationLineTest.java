package assayer.run.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.item.Candidate;
import assayer.core.item.Correctness;
import assayer.core.item.ItemId;
import assayer.core.item.Prompt;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.ScoreQuestion;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Completion;
import assayer.core.outcome.Critique;
import assayer.core.outcome.Exchange;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Finish;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Likelihood;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Probabilities;
import assayer.core.outcome.Ranking;
import assayer.core.outcome.Ratings;
import assayer.core.outcome.Said;
import assayer.core.outcome.Score;
import assayer.core.outcome.StepScores;
import assayer.core.outcome.Token;
import assayer.core.outcome.Units;
import assayer.core.outcome.Usage;
import assayer.core.outcome.Verdict;
import assayer.core.suite.Observation;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ObservationLineTest {
  private static final ObjectMapper MAPPER = new ObjectMapper(Json.FACTORY);

  private static final Probabilities SURE =
      new Probabilities(Map.of("first", 0.75, "second", 0.125), 0.125);

  private static final List<Answer> ANSWERS =
      List.of(
          new Score(-0.25),
          new Score(7, Optional.of(SURE)),
          StepScores.of(0.5, -1, 3e-9),
          StepScores.of(0.5, -1).withRedundancy(0.25, -0.5),
          Judgement.of(Verdict.TIE),
          Judgement.strongly(Verdict.SECOND),
          new Judgement(Verdict.FIRST, Optional.of(SURE)),
          new Critique(OptionalInt.empty(), "fine"),
          new Critique(OptionalInt.of(3), "not \"so\"\n"),
          new Critique(false, OptionalInt.empty(), "wrong somewhere"),
          new Critique(OptionalInt.of(0), "so").with(Correctness.WRONG),
          new Critique(OptionalInt.of(0), "so").withConfidence(0.85),
          Judgement.of(Verdict.TIE).with(new Likelihood(-3.5, 12)),
          new Ranking(List.of(2, 0, 1)),
          new Ratings(Map.of("helpfulness", 3.5)),
          new Units(List.of("a", "b")),
          Completion.of("x \ud83d\ude00"),
          new Completion(
              "[[A]]",
              "because",
              List.of(
                  new Token(
                      "[[",
                      -0.5,
                      List.of(
                          new Token.Alternative("[[", -0.5),
                          new Token.Alternative("{", Double.NEGATIVE_INFINITY))))));

  private static final Exchange EXCHANGE =
      new Exchange(
          List.of(new Said("[[A]]", "hm", Finish.COMPLETED), new Said("", "", Finish.NO_ANSWER)),
          "served-1",
          new Usage(
              OptionalLong.of(10),
              OptionalLong.empty(),
              OptionalLong.of(0),
              OptionalLong.of(3),
              OptionalLong.empty()),
          3,
          1);

  private static Outcome<?> again(Outcome<?> outcome) throws IOException {
    Ask<?> ask =
        new Ask<>(
            new AskId(new ItemId("d", "1", ""), "chosen"),
            new ScoreQuestion(Prompt.of("p"), Candidate.of("", "c")),
            0);
    StringWriter line = new StringWriter();
    try (JsonGenerator json = Json.FACTORY.createGenerator(line)) {
      ObservationLine.write(json, new JobKey(1, "m"), new Observation(ask, outcome, 5));
    }
    return ObservationLine.outcome(MAPPER.readTree(line.toString()));
  }

  @Test
  void answer_ofEveryKind_isReadAsWritten() throws IOException {
    Set<Class<?>> kinds = ANSWERS.stream().map(Object::getClass).collect(Collectors.toSet());
    assertEquals(
        Arrays.stream(Answer.class.getPermittedSubclasses()).collect(Collectors.toSet()), kinds);
    for (Answer answer : ANSWERS) {
      for (Exchange exchange : List.of(Exchange.NONE, EXCHANGE)) {
        Outcome<?> outcome = new Outcome.Answered<>(answer, exchange);
        assertEquals(outcome, again(outcome));
      }
    }
  }

  @Test
  void everyOtherOutcome_isReadAsWritten() throws IOException {
    List<Outcome<?>> outcomes =
        List.of(
            new Outcome.Refused<>("no", EXCHANGE),
            new Outcome.Unparsed<>("well", "a verdict", EXCHANGE),
            new Outcome.Failed<>(FailureKind.RATE_LIMITED, "too many", 5, EXCHANGE),
            new Outcome.Failed<>(FailureKind.TIMEOUT, "slow", 1));
    for (Outcome<?> outcome : outcomes) {
      assertEquals(outcome, again(outcome));
    }
  }
}
