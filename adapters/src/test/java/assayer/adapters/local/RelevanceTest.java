package assayer.adapters.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.item.Candidate;
import assayer.core.item.Prompt;
import assayer.core.model.ModelSource;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.option.Problem;
import assayer.core.option.Problems;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The encoder that comes along, as a reward. */
final class RelevanceTest {
  private static final String QUESTION = "How do I reverse a linked list in Java?";
  private static final String ANSWER =
      "Walk along the list with three references, previous, current and next, and turn each next"
          + " pointer around as you go.";
  private static final String CAKE =
      "Mix flour, sugar, butter and three eggs, pour the dough into a tin and bake the cake for"
          + " forty minutes.";

  private static ModelSource source(String yaml) {
    Problems problems = new Problems();
    return Tiny.configured(new RelevanceAdapter(), yaml, problems)
        .orElseThrow(() -> new AssertionError(problems.list()));
  }

  private static List<Double> scores(String yaml, List<ScoreQuestion> questions) {
    return Tiny.ask(source(yaml), Role.REWARD, questions).scores();
  }

  /** Expected: {@code tests/bench/minilm.py}, another reading of the weights, in 64 bits. */
  @Test
  void answer_isNearerThanACake_andByHowMuch() {
    List<Double> scores =
        scores(
            "{}",
            List.of(
                Tiny.score(QUESTION, ANSWER),
                Tiny.score(QUESTION, CAKE),
                Tiny.score(QUESTION, QUESTION)));
    assertEquals(0.5363332244872347, scores.get(0), 1e-5);
    assertEquals(-0.08499893515244432, scores.get(1), 1e-5);
    assertEquals(1, scores.get(2), 1e-9, "an echo is the likest of all");
  }

  @Test
  void neighboursAndOrder_changeNoBit() {
    List<ScoreQuestion> questions = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      questions.add(Tiny.score(QUESTION, ANSWER + " Again.".repeat(i * i % 37)));
    }
    List<Double> all = scores("{}", questions);
    List<Double> alone = scores("replicas: 1", questions.subList(7, 8));
    assertEquals(all.get(7), alone.get(0));
    List<ScoreQuestion> turned = new ArrayList<>(questions);
    Collections.reverse(turned);
    List<Double> back = new ArrayList<>(scores("{}", turned));
    Collections.reverse(back);
    assertEquals(all, back);
    assertEquals(all, scores("batch: 1", questions));
    assertEquals(all, scores("batch: 5", questions));
  }

  @Test
  void guards_holdRepetitionAndLengthAgainstAnAnswer() {
    ScoreQuestion once = Tiny.score(QUESTION, ANSWER);
    ScoreQuestion often = Tiny.score(QUESTION, (ANSWER + " ").repeat(8).strip());
    double plain = scores("{}", List.of(once)).get(0);
    List<Double> guarded = scores("guard: repetition", List.of(once, often));
    assertEquals(plain, guarded.get(0), 1e-12, "no triple of it comes twice");
    assertTrue(guarded.get(1) < 0.3 * guarded.get(0), guarded.toString());
    assertEquals(0.24 * plain, scores("guard: length", List.of(once)).get(0), 1e-12);
    assertEquals("length", source("guard: length").card().facts().get("guard"));
  }

  @Test
  void longText_isCutOnTheRightAndCounted_orRefusedIfOneSaysSo() {
    ScoreQuestion question = Tiny.score(QUESTION, ANSWER + " again".repeat(600));
    Tiny.Heard heard = Tiny.ask(source("{}"), Role.REWARD, List.of(question));
    assertEquals(1, heard.scores().size());
    assertTrue(
        heard.notes().get(0).startsWith("it: 1 of 1 questions were longer than the 512 tokens"),
        heard.notes().toString());
    Outcome<?> refused =
        Tiny.ask(source("truncation: refuse"), Role.REWARD, List.of(question)).outcomes().get(0);
    assertEquals(FailureKind.TOO_LONG, assertInstanceOf(Outcome.Failed.class, refused).kind());
  }

  @Test
  void rightAnswer_canBeComparedWith_andItsLackIsAFailure() {
    ScoreQuestion with = new ScoreQuestion(Prompt.of("?"), Candidate.of("", ANSWER), QUESTION);
    ScoreQuestion without = new ScoreQuestion(Prompt.of("?"), Candidate.of("", ANSWER), "");
    Tiny.Heard heard = Tiny.ask(source("against: reference"), Role.REWARD, List.of(with, without));
    assertTrue(heard.outcomes().get(0) instanceof Outcome.Answered<?>, heard.toString());
    assertEquals(
        FailureKind.BAD_REQUEST,
        assertInstanceOf(Outcome.Failed.class, heard.outcomes().get(1)).kind());
  }

  @Test
  void wrongOptions_areSaidAtOnce() {
    Problems problems = new Problems();
    Tiny.configured(
        new RelevanceAdapter(), "{guard: lenght, max-length: 513, path: x, device: tpu}", problems);
    List<String> found = problems.list().stream().map(Problem::message).sorted().toList();
    assertEquals(4, found.size(), found.toString());
    assertEquals(
        "\"max-length\" must be at most 512, which the model's folder gives, got 513",
        found.get(1));
    assertEquals("unknown guard \"lenght\"; did you mean \"length\"?", found.get(2));
    assertTrue(found.get(3).startsWith("unknown key \"path\""), found.get(3));
  }
}
