package assayer.adapters.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.item.Candidate;
import assayer.core.item.Prompt;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Likelihood and likeness, on graphs whose numbers can be worked out by hand. */
final class LanguageModelTest {
  private static final int VOCABULARY = 40;

  /** Tokens of the words below, from the tokenizer of rm-sums. */
  private static final int[] DIGITS = {6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  @TempDir Path root;

  @BeforeEach
  void folders() throws IOException {
    for (String name : List.of("policy", "base", "embedder")) {
      Path folder = Files.createDirectory(root.resolve(name));
      Files.copy(
          Tiny.folder("rm-sums").resolve("tokenizer.json"), folder.resolve("tokenizer.json"));
      Files.writeString(folder.resolve("config.json"), "{\"max_position_embeddings\": 12}");
    }
    GraphWriter.rows("logits", table(1)).write(root.resolve("policy/model.onnx"));
    GraphWriter.rows("logits", table(2)).write(root.resolve("base/model.onnx"));
    GraphWriter.rows("last_hidden_state", table(3)).write(root.resolve("embedder/model.onnx"));
  }

  private static float[][] table(long seed) {
    Random random = new Random(seed);
    float[][] table = new float[VOCABULARY][VOCABULARY];
    for (float[] row : table) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    return table;
  }

  private static double logProbability(float[][] table, int before, int token) {
    double sum = 0;
    for (float logit : table[before]) {
      sum += Math.exp(logit);
    }
    return table[before][token] - Math.log(sum);
  }

  private static double of(float[][] table) {
    return logProbability(table, DIGITS[1], DIGITS[2])
        + logProbability(table, DIGITS[2], DIGITS[3]);
  }

  private double ask(String more, ScoreQuestion question) {
    String yaml =
        "path: "
            + root.resolve("policy")
            + "\nrole: likelihood\nadd-special-tokens: false\n"
            + more;
    return Tiny.ask(Tiny.source(yaml), Role.REWARD, List.of(question)).scores().get(0);
  }

  @Test
  void likelihood_isOfTheAnswersTokensAlone() {
    ScoreQuestion question = Tiny.score("1", "2 3");
    float[][] table = table(1);
    assertEquals(of(table), ask("", question), 1e-5);
    assertEquals(of(table) / 2, ask("normalise: tokens", question), 1e-5);
    assertEquals(of(table) / 3, ask("normalise: characters", question), 1e-5);
    assertEquals(of(table), ask("", Tiny.score("4 4 4 1", "2 3")), 1e-5);
  }

  @Test
  void reference_isSubtracted() {
    ScoreQuestion question = Tiny.score("1", "2 3");
    assertEquals(
        of(table(1)) - of(table(2)), ask("reference: " + root.resolve("base"), question), 1e-5);
  }

  @Test
  void referenceOfOtherTokens_isRefused() throws IOException {
    Files.copy(
        Tiny.folder("rm-causal-random").resolve("tokenizer.json"),
        root.resolve("base/tokenizer.json"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    List<String> problems =
        Tiny.problems(
            "path: "
                + root.resolve("policy")
                + "\nrole: likelihood\nreference: "
                + root.resolve("base"));
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).startsWith("the reference has another tokenizer"), problems.get(0));
  }

  @Test
  void emptyAnswer_hasNoLikelihood() {
    String yaml =
        "path: " + root.resolve("policy") + "\nrole: likelihood\nadd-special-tokens: false";
    Outcome<?> outcome =
        Tiny.ask(Tiny.source(yaml), Role.REWARD, List.of(Tiny.score("1", ""))).outcomes().get(0);
    assertEquals(FailureKind.NON_FINITE, assertInstanceOf(Outcome.Failed.class, outcome).kind());
  }

  @Test
  void longPrompt_isCutOnTheLeft_andTheAnswerIsNot() {
    ScoreQuestion question = Tiny.score("5 5 5 5 5 5 5 5 5 5 5 5 5 5 1", "2 3");
    assertEquals(of(table(1)), ask("truncation: left", question), 1e-5);
    String yaml =
        "path: "
            + root.resolve("policy")
            + "\nrole: likelihood\ntruncation: left\nadd-special-tokens: false";
    Outcome<?> outcome =
        Tiny.ask(
                Tiny.source(yaml),
                Role.REWARD,
                List.of(Tiny.score("1", "2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2")))
            .outcomes()
            .get(0);
    Outcome.Failed<?> failed = assertInstanceOf(Outcome.Failed.class, outcome);
    assertEquals(FailureKind.TOO_LONG, failed.kind());
    assertEquals(
        "the input has 17 tokens, and the model reads 12; what is to be scored is not cut",
        failed.message());
  }

  @Test
  void relevance_isTheCosineOfMeans() {
    String yaml = "path: " + root.resolve("embedder") + "\nadd-special-tokens: false\nbatch: 5";
    List<Double> scores =
        Tiny.ask(
                Tiny.source(yaml),
                Role.REWARD,
                List.of(
                    Tiny.score("1 2", "2 1"), Tiny.score("1 2", "1"), Tiny.score("1", "2 3 4 5")))
            .scores();
    assertEquals(1, scores.get(0), 1e-9); // the same words in another order have the same mean
    float[][] table = table(3);
    assertEquals(cosine(mean(table, 1, 2), mean(table, 1)), scores.get(1), 1e-5);
    assertEquals(cosine(mean(table, 1), mean(table, 2, 3, 4, 5)), scores.get(2), 1e-5);
  }

  @Test
  void relevance_mayBeToTheReference() {
    String yaml =
        "path: " + root.resolve("embedder") + "\nadd-special-tokens: false\nagainst: reference";
    ScoreQuestion with = new ScoreQuestion(Prompt.of("7"), Candidate.of("", "1 2"), "2 1");
    Tiny.Heard heard =
        Tiny.ask(Tiny.source(yaml), Role.REWARD, List.of(with, Tiny.score("1 2", "1 2")));
    assertTrue(heard.outcomes().get(0) instanceof Outcome.Answered<?>, heard.toString());
    assertTrue(heard.outcomes().get(1) instanceof Outcome.Failed<?>, heard.toString());
  }

  private static double[] mean(float[][] table, int... digits) {
    double[] mean = new double[VOCABULARY];
    for (int digit : digits) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += table[DIGITS[digit]][i] / digits.length;
      }
    }
    return mean;
  }

  private static double cosine(double[] a, double[] b) {
    double dot = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
      aa += a[i] * a[i];
      bb += b[i] * b[i];
    }
    return dot / Math.sqrt(aa * bb);
  }
}
