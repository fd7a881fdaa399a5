package assayer.tests.parity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.SuiteResult;
import assayer.run.Overrides;
import assayer.run.Planner;
import assayer.run.Plugins;
import assayer.run.Progress;
import assayer.run.RunPlan;
import assayer.run.RunSpec;
import assayer.run.Runner;
import assayer.run.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reward suites from a run file, with controls, in this process. */
final class RewardSuitesTest {
  private static final String RUN =
      """
      name: reward-suites
      models:
        longest: {adapter: control, kind: longest}
        constant: {adapter: control, kind: constant}
        random: {adapter: control, kind: random}
        first: {adapter: control, kind: first}
        overlap: {adapter: rules, model: overlap}
      runs:
        - {suite: best-of-n, dataset: {name: rewardbench-2, path: two.jsonl}}
        - {suite: ties, dataset: {name: rewardbench-2-ties, path: two.jsonl}}
        - {suite: style-matrix, dataset: {name: rm-bench, path: styles.json}}
        - {suite: preference-accuracy, dataset: {name: vl-reward-bench, path: images.jsonl},
           options: {votes: 3}}
        - {suite: preference-accuracy, dataset: {name: helpsteer2, path: rated.jsonl}}
      report: {formats: [json]}
      """;

  @TempDir Path folder;

  private void data() throws IOException {
    StringBuilder two = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      two.append(
          """
          {"id":"%d","prompt":"p","chosen":["long answer"],"rejected":["a","b","c"],"subset":"%s"}
          """
              .formatted(i, i < 2 ? "Math" : "Focus"));
    }
    two.append(
        """
        {"id":"ref:0","prompt":"p","chosen":["four"],"rejected":["no"],"subset":"Ties"}
        {"id":"tied:0","prompt":"p","chosen":["four","five"],"rejected":["no"],"subset":"Ties"}
        """);
    Files.writeString(folder.resolve("two.jsonl"), two);
    Files.writeString(
        folder.resolve("styles.json"),
        """
        [{"id":"1","domain":"chat","prompt":"p","chosen":["a","bbb","ccccc"],
          "rejected":["dd","eeee","ffffff"]},
         {"id":"2","domain":"math","prompt":"p","chosen":["a"],"rejected":["dd"]}]
        """);
    Files.writeString(
        folder.resolve("images.jsonl"),
        """
        {"id":"mmmu_1","query":"q","response":["long","x"],"human_ranking":[0,1],"image":"data:image/png;base64,aGk="}
        {"id":"RLHF-V-2","query":"q","response":["x","long"],"human_ranking":[1,0],"image":"pic.png"}
        """);
    Files.writeString(
        folder.resolve("rated.jsonl"),
        """
        {"prompt":"p","response":"long","helpfulness":4}
        {"prompt":"p","response":"x","helpfulness":1}
        {"prompt":"q","response":"long","helpfulness":3}
        {"prompt":"q","response":"x","helpfulness":3}
        """);
    Files.writeString(
        folder.resolve("run.yaml"), RUN.replace("styles.json}}", "styles.json}, bad-rows: 1}"));
  }

  private Runner.Outcome run(Path out) {
    RunSpec spec = RunSpec.of(folder.resolve("run.yaml"), Overrides.NONE);
    RunPlan plan = Planner.plan(Plugins.find(), spec);
    assertTrue(
        plan.skipped()
            .contains(
                "overlap in preference-accuracy on vl-reward-bench: it cannot see the images that"
                    + " the prompts show"),
        plan.skipped().toString());
    return Runner.run(plan, out, Progress.NONE, new Stop());
  }

  private static double value(
      List<SuiteResult> results, String dataset, String model, String section, String metric) {
    return results.stream()
        .filter(r -> r.dataset().equals(dataset) && r.model().equals(model))
        .flatMap(r -> r.readings().stream())
        .filter(r -> r.section().equals(section) && r.metric().equals(metric))
        .findFirst()
        .flatMap(r -> r.reading().estimate())
        .map(Estimate::value)
        .orElseThrow(() -> new AssertionError(dataset + " " + model + " " + section + metric));
  }

  @Test
  void suites_runWithControls_andScoreTheSameAgain() throws IOException {
    data();
    Path out = folder.resolve("out");
    Runner.Outcome outcome = run(out);
    List<SuiteResult> results = outcome.results().results();
    assertEquals(1, value(results, "rewardbench-2", "longest", "overall", "accuracy"));
    assertEquals(0.25, value(results, "rewardbench-2", "constant", "Math", "accuracy"));
    double ties = value(results, "rewardbench-2", "longest", "Ties", "ties-score");
    assertEquals(1.01, ties, 1e-12);
    assertEquals(
        (2 + ties) / 3,
        value(results, "rewardbench-2", "longest", "overall", "accuracy-with-ties"),
        1e-12);
    assertEquals(
        ties, value(results, "rewardbench-2-ties", "longest", "overall", "ties-score"), 1e-12);
    assertEquals(1, value(results, "rm-bench", "longest", "easy", "accuracy"));
    assertEquals(0, value(results, "rm-bench", "longest", "hard", "accuracy"));
    assertEquals(1, value(results, "vl-reward-bench", "longest", "reasoning", "accuracy"));
    assertEquals(1, value(results, "helpsteer2", "longest", "strength-1", "accuracy"));
    List<String> said = outcome.problems().stream().map(p -> p.message()).toList();
    assertTrue(
        said.stream()
            .anyMatch(
                s -> s.contains("4 of 6 rows are left out, as the card of rewardbench-2-ties")),
        said.toString());
    assertTrue(said.stream().anyMatch(s -> s.contains("2 of 4 rows are left out")));
    assertTrue(
        said.stream()
            .anyMatch(s -> s.contains("1 completions stand in a column that must hold 3")));

    byte[] written = Files.readAllBytes(out.resolve("results.json"));
    Runner.score(Plugins.find(), out, Progress.NONE);
    assertArrayEquals(written, Files.readAllBytes(out.resolve("results.json")));
  }
}
