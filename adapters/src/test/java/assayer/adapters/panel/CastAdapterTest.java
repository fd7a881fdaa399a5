package assayer.adapters.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.adapters.empty.NoItems;
import assayer.core.item.Candidate;
import assayer.core.item.GradedSet;
import assayer.core.item.Prompt;
import assayer.core.model.Ask;
import assayer.core.model.CompareQuestion;
import assayer.core.model.Conditions;
import assayer.core.model.Judge;
import assayer.core.model.ModelSource;
import assayer.core.model.Question;
import assayer.core.model.RewardModel;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Outcome.Failed;
import assayer.core.outcome.Score;
import assayer.core.outcome.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model and others that are asked by name beside it. */
class CastAdapterTest {
  private static final String LEAD = "lead: {adapter: control, kind: longest}";

  private static ModelSource source(String... lines) {
    return Given.source(new CastAdapter(), lines);
  }

  private static <Q extends Question> Ask<Q> ask(Q question, String voice) {
    return Given.ask(question).of(voice);
  }

  private static Verdict said(Outcome<Judgement> outcome) {
    return outcome.answer().orElseThrow().verdict();
  }

  @Test
  void adapter_isFoundAsAService() {
    assertTrue(Given.isService(CastAdapter.class));
  }

  @Test
  void eachAsk_isAnsweredByTheVoiceItNames_inTheBatchsOrder() {
    ModelSource source =
        source(
            LEAD,
            "versions:",
            "  may: {adapter: control, kind: shortest}",
            "  june: {adapter: control, kind: constant}");
    assertEquals(Set.of("may", "june"), source.voices(Role.JUDGE));
    List<Ask<CompareQuestion>> asks = new ArrayList<>();
    for (String voice : List.of("may", "", "june", "may", "july")) {
      asks.add(ask(Given.QUESTION, voice));
    }
    try (Judge judge = (Judge) source.open(Role.JUDGE, NoItems.DATASET, Conditions.of(1))) {
      List<Outcome<Judgement>> outcomes = judge.answer(asks).toCompletableFuture().join();
      assertEquals(Verdict.SECOND, said(outcomes.get(0)));
      assertEquals(Verdict.FIRST, said(outcomes.get(1)));
      assertEquals(Verdict.TIE, said(outcomes.get(2)));
      assertEquals(Verdict.SECOND, said(outcomes.get(3)));
      Failed<?> unknown = assertInstanceOf(Failed.class, outcomes.get(4));
      assertEquals(FailureKind.MODEL_NOT_FOUND, unknown.kind());
      assertTrue(unknown.message().contains("\"july\"; name one of"), unknown.message());
    }
  }

  /** What a judge once said stands in a file, joined to the items as every recording is. */
  @Test
  void versionCanBeARecording(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("before.jsonl");
    Files.writeString(file, "{\"id\": \"1\", \"scores\": [7, 3]}\n");
    ModelSource source =
        source(LEAD, "versions: {before: {adapter: recorded, path: \"" + file + "\"}}");
    assertEquals(Set.of("before"), source.voices(Role.REWARD));
    assertEquals(Set.of(), source.voices(Role.JUDGE), "scores are no verdicts");
    ScoreQuestion question = new ScoreQuestion(Prompt.of("?"), Candidate.of("", "four"));
    try (RewardModel model =
        (RewardModel) source.open(Role.REWARD, NoItems.DATASET, Conditions.of(1))) {
      List<Outcome<Score>> outcomes =
          model
              .answer(List.of(ask(question, "before"), ask(question, "")))
              .toCompletableFuture()
              .join();
      assertEquals(new Score(7), outcomes.get(0).answer().orElseThrow());
      assertEquals(new Score(4), outcomes.get(1).answer().orElseThrow());
    }
    assertEquals("recorded", source.card().facts().get("version.before"));
    assertEquals("longest", source.card().facts().get("lead.kind"));
  }

  @Test
  void brokenVoice_failsItsOwnAsksAlone_andTellsNoSecret() {
    Judge fine =
        batch ->
            CompletableFuture.completedFuture(
                batch.stream()
                    .<Outcome<Judgement>>map(
                        ask -> new Outcome.Answered<>(Judgement.of(Verdict.FIRST)))
                    .toList());
    Judge throwing =
        batch -> {
          throw new IllegalStateException("key sk-123");
        };
    Voices<CompareQuestion, Judgement> voices = new Voices<>(Map.of("", fine, "x", throwing));
    List<Outcome<Judgement>> outcomes =
        voices
            .answer(List.of(ask(Given.QUESTION, "x"), ask(Given.QUESTION, "")))
            .toCompletableFuture()
            .join();
    Failed<?> failed = assertInstanceOf(Failed.class, outcomes.get(0));
    assertEquals("a member of the cast broke", failed.message());
    assertEquals(Verdict.FIRST, said(outcomes.get(1)));
  }

  @Test
  void cast_debatesOnlyIfAllDebatersCan() {
    ModelSource source = source(LEAD, "debaters: {a: {adapter: control, kind: first}}");
    assertFalse(source.roles(GradedSet.class).contains(Role.DEBATER));
    assertTrue(source.roles(GradedSet.class).contains(Role.REWARD));
    assertEquals(Set.of("a"), source.voices(Role.DEBATER));
  }

  private static String problems(String... lines) {
    return Given.problems(new CastAdapter(), lines);
  }

  @Test
  void mistakes_areAllTold() {
    assertTrue(problems(LEAD).contains("a cast needs \"debaters\" or \"versions\""));
    String several = problems("versions: {a: {adapter: contrl, kind: first}}", "leed: 1");
    assertTrue(several.contains("\"lead\" is missing"), several);
    assertTrue(several.contains("did you mean \"control\"?"), several);
    assertTrue(several.contains("unknown key \"leed\""), several);
    assertTrue(problems(LEAD, "debaters: {}").contains("\"debaters\" must name at least one"));
  }
}
