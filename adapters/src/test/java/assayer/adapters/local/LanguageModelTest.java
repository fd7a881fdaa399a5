package assayer.adapters.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.item.Candidate;
import assayer.core.item.GradedSet;
import assayer.core.item.PreferencePair;
import assayer.core.item.Prompt;
import assayer.core.item.SampledSolutions;
import assayer.core.item.StepwiseSolution;
import assayer.core.model.ModelSource;
import assayer.core.model.Question;
import assayer.core.model.RatingsQuestion;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.model.StepsQuestion;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Ratings;
import assayer.core.outcome.Score;
import assayer.core.outcome.StepScores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

  private Outcome<?> answer(Role role, Question question, String more) {
    String yaml =
        "path: %s\nrole: likelihood\nadd-special-tokens: false\nreference: %s\n%s"
            .formatted(root.resolve("policy"), root.resolve("base"), more);
    return Tiny.ask(Tiny.source(yaml), role, List.of(question)).outcomes().get(0);
  }

  /** How much likelier the policy holds a digit behind another than the reference does. */
  private static double ratio(int before, int digit) {
    return logProbability(table(1), DIGITS[before], DIGITS[digit])
        - logProbability(table(2), DIGITS[before], DIGITS[digit]);
  }

  @Test
  void steps_haveTheLogRatioOfTheirTokens_andTheseAddUpToTheWhole() {
    StepsQuestion question = new StepsQuestion(Prompt.of("1"), List.of("2 3", "4", "", "5 6"));
    StepScores steps =
        (StepScores)
            answer(Role.STEPS, question, "separator: \" \"\nbeta: 0.5").answer().orElseThrow();
    double[] wanted = {
      0.5 * (ratio(1, 2) + ratio(2, 3)), 0.5 * ratio(3, 4), 0, 0.5 * (ratio(4, 5) + ratio(5, 6))
    };
    assertArrayEquals(wanted, steps.toArray(), 1e-5);
    Score whole =
        (Score) answer(Role.REWARD, Tiny.score("1", "2 3 4 5 6"), "").answer().orElseThrow();
    assertEquals(0.5 * whole.value(), Arrays.stream(steps.toArray()).sum(), 1e-5);
  }

  @Test
  void parts_areTheTwoLikelihoodsAndTheTokens() {
    RatingsQuestion question =
        new RatingsQuestion(
            Prompt.of("1"), Candidate.of("", "2 3"), List.of("likelihood", "reference", "tokens"));
    Ratings parts = (Ratings) answer(Role.ATTRIBUTES, question, "").answer().orElseThrow();
    assertEquals(of(table(1)), parts.byAttribute().get("likelihood"), 1e-5);
    assertEquals(of(table(2)), parts.byAttribute().get("reference"), 1e-5);
    assertEquals(2, parts.byAttribute().get("tokens"));
    RatingsQuestion other =
        new RatingsQuestion(Prompt.of("1"), Candidate.of("", "2"), List.of("helpfulness"));
    Outcome.Unparsed<?> unparsed =
        assertInstanceOf(Outcome.Unparsed.class, answer(Role.ATTRIBUTES, other, ""));
    assertEquals("\"helpfulness\" among them", unparsed.expected());
  }

  @Test
  void likelihood_isSeatedByWhatIsAsked() {
    String yaml =
        "path: %s\nrole: likelihood\nadd-special-tokens: false".formatted(root.resolve("policy"));
    ModelSource alone = Tiny.source(yaml);
    assertEquals(List.of(), alone.roles(StepwiseSolution.class));
    assertEquals(Role.REWARD, alone.roles(SampledSolutions.class).get(0));
    ModelSource against = Tiny.source(yaml + "\nreference: " + root.resolve("base"));
    assertEquals(List.of(Role.STEPS), against.roles(StepwiseSolution.class));
    assertEquals(Role.STEPS, against.roles(SampledSolutions.class).get(0));
    assertEquals(
        List.of(Role.REWARD, Role.ATTRIBUTES), against.roles(GradedSet.class).subList(0, 2));
    assertEquals(Role.REWARD, against.roles(PreferencePair.class).get(0));
    assertFalse(against.roles(PreferencePair.class).contains(Role.STEPS));
    assertEquals("1.0", against.card().facts().get("beta"));
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
