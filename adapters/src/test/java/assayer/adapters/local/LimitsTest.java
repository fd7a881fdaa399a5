package assayer.adapters.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.item.Prompt;
import assayer.core.model.Role;
import assayer.core.model.StepsQuestion;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.StepScores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that are too long, for the model or for the memory. */
final class LimitsTest {
  private static final String LONG = "2 + 3 ? ".repeat(30);

  @TempDir Path root;

  @Test
  void longInput_isRefused_unlessItMayBeCut() {
    Tiny.Heard heard =
        Tiny.ask(
            Tiny.source("path: rm-sums\nmax-length: 20"),
            Role.REWARD,
            List.of(Tiny.score(LONG, "5"), Tiny.sum(2, 3, 5)));
    Outcome.Failed<?> failed = assertInstanceOf(Outcome.Failed.class, heard.outcomes().get(0));
    assertEquals(FailureKind.TOO_LONG, failed.kind());
    assertEquals(
        "the input has 124 tokens, and the model reads 20; \"truncation\" would cut it",
        failed.message());
    assertTrue(heard.outcomes().get(1) instanceof Outcome.Answered<?>, heard.toString());
    assertEquals(List.of(), heard.notes());
  }

  @Test
  void cutInput_isCountedAndShown() {
    Tiny.Heard heard =
        Tiny.ask(
            Tiny.source("path: rm-sums\nmax-length: 20\ntruncation: left"),
            Role.REWARD,
            List.of(Tiny.score(LONG, "5"), Tiny.sum(2, 3, 5)));
    assertEquals(2, heard.scores().size());
    assertEquals(
        List.of(
            "it: 1 of 2 questions were longer than the 20 tokens the model reads (the longest had 124) and were cut on the left"),
        heard.notes());
  }

  /** What is left after a cut from the left is what a shorter text would be. */
  @Test
  void leftCut_keepsTheEndAndTheSpecialTokens() {
    String yaml = "path: rm-sums\nmax-length: 14\ntruncation: left";
    List<Double> scores =
        Tiny.ask(
                Tiny.source(yaml),
                Role.REWARD,
                List.of(
                    Tiny.score("9 9 9 9 what is 2 + 3 ?", "the answer is 5 ."),
                    Tiny.score("what is 2 + 3 ?", "the answer is 5 .")))
            .scores();
    assertEquals(scores.get(1), scores.get(0), 1e-6);
  }

  @Test
  void rightCut_keepsTheBeginning() {
    String yaml = "path: rm-sums\nmax-length: 14\ntruncation: right";
    List<Double> scores =
        Tiny.ask(
                Tiny.source(yaml),
                Role.REWARD,
                List.of(
                    Tiny.score("what is 2 + 3 ?", "the answer is 5 . 9 9 9"),
                    Tiny.score("what is 2 + 3 ?", "the answer is 5 .")))
            .scores();
    assertEquals(scores.get(1), scores.get(0), 1e-6);
  }

  @Test
  void cutProblem_leavesEveryStepItsScore() {
    String yaml = "path: prm-sums\nchat-template: plain\nmax-length: 20\ntruncation: left";
    StepsQuestion question = new StepsQuestion(Prompt.of(LONG), List.of("2 + 3 = 5", "5 + 4 = 9"));
    Outcome<?> outcome =
        Tiny.ask(Tiny.source(yaml), Role.STEPS, List.of(question)).outcomes().get(0);
    assertEquals(2, ((StepScores) outcome.answer().orElseThrow()).size());
    StepsQuestion many = new StepsQuestion(Prompt.of("add"), Collections.nCopies(9, "2 + 3 = 5"));
    Outcome<?> refused = Tiny.ask(Tiny.source(yaml), Role.STEPS, List.of(many)).outcomes().get(0);
    assertEquals(FailureKind.TOO_LONG, assertInstanceOf(Outcome.Failed.class, refused).kind());
  }

  /** What tokenizer.json itself says of a longest input is somebody's habit. */
  @Test
  void tokenizersOwnLimit_cutsNothing() throws IOException {
    for (String file : List.of("config.json", "model.onnx")) {
      Files.copy(Tiny.folder("rm-sums").resolve(file), root.resolve(file));
    }
    String plain = Files.readString(Tiny.folder("rm-sums").resolve("tokenizer.json"));
    String habits =
        plain
            .replace(
                "\"truncation\": null",
                "\"truncation\": {\"direction\": \"Right\", \"max_length\": 8, \"strategy\": \"LongestFirst\", \"stride\": 0}")
            .replace(
                "\"padding\": null",
                "\"padding\": {\"strategy\": {\"Fixed\": 8}, \"direction\": \"Right\", \"pad_to_multiple_of\": null, \"pad_id\": 0, \"pad_type_id\": 0, \"pad_token\": \"[PAD]\"}");
    Files.writeString(root.resolve("tokenizer.json"), habits);
    String yaml = "path: " + root + "\nmax-length: 256";
    assertEquals(
        3.12077260017395,
        Tiny.ask(Tiny.source(yaml), Role.REWARD, List.of(Tiny.sum(2, 3, 5))).scores().get(0),
        1e-4);
  }

  /** A graph that wants more memory than can be addressed as soon as two inputs share a batch. */
  @Test
  void batchThatDoesNotFit_isHalvedUntilItDoes() throws IOException {
    for (String file : List.of("config.json", "tokenizer.json")) {
      Files.copy(Tiny.folder("rm-sums").resolve(file), root.resolve(file));
    }
    GraphWriter graph =
        new GraphWriter()
            .node("Gather", new String[] {"table", "input_ids"}, "rows")
            .node("Shape", new String[] {"input_ids"}, "shape")
            .node("Gather", new String[] {"shape", "zero"}, "count")
            .node("Min", new String[] {"count", "two"}, "2^1");
    for (int power = 1; power < 32; power *= 2) { // 2 to the power where there are two or more
      graph.node("Mul", new String[] {"2^" + power, "2^" + power}, "2^" + 2 * power);
    }
    graph
        .node("Mul", new String[] {"2^32", "2^8"}, "2^40")
        .node("Mul", new String[] {"2^40", "2^8"}, "2^48")
        .node("Expand", new String[] {"one", "2^48"}, "large")
        .node("ReduceMax", new String[] {"large"}, "most")
        .node("Mul", new String[] {"rows", "most"}, "logits")
        .floats("table", new float[64][1])
        .floats("one", new float[][] {{1}})
        .wholes("zero", 0)
        .wholes("two", 2)
        .input("input_ids", 7, 2)
        .output("logits", 1, 3, 1)
        .write(root.resolve("model.onnx"));
    String yaml = "path: " + root + "\nmax-length: 256\nreplicas: 1\nbatch: 8";
    Tiny.Heard heard =
        Tiny.ask(
            Tiny.source(yaml),
            Role.REWARD,
            IntStream.range(0, 16).mapToObj(i -> Tiny.sum(i % 4, i / 4, 2)).toList());
    assertEquals(Collections.nCopies(16, 0.0), heard.scores());
    assertEquals(
        List.of(
            "it: 14 batches did not fit into memory and were halved, down to 1 inputs; a smaller \"tokens-per-batch\" is faster"),
        heard.notes());
  }
}
