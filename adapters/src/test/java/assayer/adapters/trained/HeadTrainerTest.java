package assayer.adapters.trained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Dataset;
import assayer.core.item.ItemId;
import assayer.core.item.PreferencePair;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.Conditions;
import assayer.core.model.ModelSource;
import assayer.core.model.RewardModel;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.option.Options;
import assayer.core.option.Problem;
import assayer.core.option.Problems;
import assayer.core.training.Trained;
import assayer.datasets.card.CardSource;
import assayer.datasets.generated.ReplySource;
import assayer.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From pairs to a reward model, over the encoder that comes along. */
final class HeadTrainerTest {
  @TempDir Path root;

  private Options options(String yaml, Problems problems) {
    return new Options(
        Yaml.read(yaml, "run.yaml", name -> Optional.empty(), problems).orElseThrow(),
        root,
        problems);
  }

  private Dataset<PreferencePair> replies(String yaml) {
    Problems problems = new Problems();
    return new ReplySource()
        .open("replies", PreferencePair.class, options(yaml, problems))
        .orElseThrow(() -> new AssertionError(problems.list()));
  }

  private Dataset<PreferencePair> file(String... rows) throws IOException {
    Files.write(root.resolve("pairs.jsonl"), List.of(rows));
    Problems problems = new Problems();
    return new CardSource()
        .open("preference-pairs", PreferencePair.class, options("path: pairs.jsonl", problems))
        .orElseThrow(() -> new AssertionError(problems.list()));
  }

  private Trained train(Dataset<PreferencePair> pairs, String yaml, String folder)
      throws IOException {
    Problems problems = new Problems();
    return new HeadTrainer()
        .train(pairs, options(yaml.isEmpty() ? "{}" : yaml, problems), root.resolve(folder))
        .orElseThrow(() -> new AssertionError(problems.list()));
  }

  private List<Double> scores(String folder, List<ScoreQuestion> questions) {
    Problems problems = new Problems();
    ModelSource source =
        new HeadAdapter()
            .configure("h", options("path: " + folder, problems))
            .orElseThrow(() -> new AssertionError(problems.list()));
    List<Ask<ScoreQuestion>> asks = new ArrayList<>();
    for (ScoreQuestion question : questions) {
      AskId id = new AskId(new ItemId("test", "1", ""), "slot-" + asks.size());
      asks.add(new Ask<>(id, question, 0));
    }
    try (RewardModel model =
        (RewardModel) source.open(Role.REWARD, replies("count: 1"), Conditions.of(7))) {
      return model.answer(asks).toCompletableFuture().join().stream()
          .map(outcome -> outcome.answer().orElseThrow().value())
          .toList();
    }
  }

  @Test
  void head_isWorthSomethingOnTopicsItHasNotSeen_andTheSameEachTime() throws IOException {
    Dataset<PreferencePair> seen = replies("topics: [cooking, music, history, money]\nseed: 1");
    Trained trained = train(seen, "held-out: 0.25\nseed: 3", "one");
    assertEquals(72, trained.rows());
    assertEquals(72, trained.pairs() + trained.heldOut().n());
    assertTrue(trained.trainingAccuracy() > 0.95, trained.toString());
    train(seen, "held-out: 0.25\nseed: 3", "two");
    assertArrayEquals(
        Files.readAllBytes(root.resolve("one/head.json")),
        Files.readAllBytes(root.resolve("two/head.json")));

    List<ScoreQuestion> questions = new ArrayList<>();
    try (var rows = replies("topics: [astronomy, animals]\nseed: 2").rows(true)) {
      for (var chunk = rows.next(); chunk != null; chunk = rows.next()) {
        chunk
            .rows()
            .forEach(
                row ->
                    questions.addAll(
                        Contrast.questions(
                            ((assayer.core.item.Row.Read<PreferencePair>) row).item())));
      }
    }
    List<Double> scores = scores("one", questions);
    int right = 0;
    for (int i = 0; i < scores.size(); i += 2) {
      right += scores.get(i) > scores.get(i + 1) ? 1 : 0;
    }
    assertTrue(right >= 30, right + " of " + scores.size() / 2);
    assertEquals(scores, scores("two", questions), "the same bits");
  }

  @Test
  void everyRow_isAccountedFor() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      rows.add("{\"prompt\":\"p%d\",\"chosen\":\"yes\",\"rejected\":\"no\"}".formatted(i % 7));
    }
    rows.add("{\"prompt\":\"p\",\"chosen\":\"same\",\"rejected\":\"same\"}");
    rows.add("{\"prompt\":\"p\",\"chosen\":5}");
    String longText = "word ".repeat(600);
    rows.add("{\"prompt\":\"p\",\"chosen\":\"%s\",\"rejected\":\"b\"}".formatted(longText));
    Dataset<PreferencePair> pairs = file(rows.toArray(String[]::new));
    Trained trained = train(pairs, "truncation: refuse", "refused");
    assertEquals(
        Map.of(
            "cannot be read", 1L,
            "chosen and rejected are the same text", 1L,
            "the encoder gives nothing: too long", 1L),
        trained.leftOut());
    assertEquals(1, trained.notes().size(), trained.notes().toString());
    assertEquals(0, trained.heldOut().n() % 2, "pairs of a prompt go the same way");
    Trained cut = train(pairs, "", "cut");
    assertEquals(2, cut.leftOut().size());
    String note = cut.notes().get(1).message();
    assertTrue(
        note.endsWith(
            "were longer than the 512 tokens the model reads (the longest had 602) and were cut on"
                + " the right"),
        note);
  }

  @Test
  void tooFewPairs_andWrongOptions_areProblems_andNothingIsWritten() throws IOException {
    Dataset<PreferencePair> few =
        file(
            "{\"prompt\":\"p\",\"chosen\":\"a\",\"rejected\":\"a\"}",
            "{\"prompt\":\"p\",\"chosen\":\"a\",\"rejected\":\"b\"}");
    assertEquals(
        List.of(
            "at least 10 pairs must be left to learn from, got 1 of 2 rows (left out: 1, chosen and"
                + " rejected are the same text); give more"),
        problems(few, "{}"));
    List<String> unread =
        problems(file("{\"prompt\":\"p\",\"chosen\":5,\"rejected\":\"b\"}"), "{}");
    assertEquals(2, unread.size(), unread.toString());
    assertTrue(unread.get(0).endsWith("got 0 of 1 rows (left out: 1, cannot be read); give more"));
    assertTrue(unread.get(1).contains("chosen"), unread.get(1));
    List<String> wrong = problems(few, "{held-out: 1, sed: 3, truncation: up}");
    assertEquals(3, wrong.size(), wrong.toString());
    assertTrue(Files.notExists(root.resolve("none")));
  }

  private List<String> problems(Dataset<PreferencePair> pairs, String yaml) throws IOException {
    Problems problems = new Problems();
    Optional<Trained> trained =
        new HeadTrainer().train(pairs, options(yaml, problems), root.resolve("none"));
    assertTrue(trained.isEmpty());
    return problems.list().stream().map(Problem::message).toList();
  }

  /** Equal scores are in no order. */
  @Test
  void pairsThatContradictEachOther_giveAHeadThatIsNeverRight() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add(
          "{\"prompt\":\"p\",\"chosen\":\"%s\",\"rejected\":\"%s\"}"
              .formatted(i % 2 == 0 ? "a" : "b", i % 2 == 0 ? "b" : "a"));
    }
    Trained trained = train(file(rows.toArray(String[]::new)), "", "torn");
    assertEquals(0, trained.trainingAccuracy());
    assertEquals(20, trained.pairs());
    assertEquals("Undefined[reason=EMPTY, n=0]", trained.heldOut().toString());
  }
}
