package assayer.tests.parity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.reading.Estimate;
import assayer.core.reading.SuiteResult;
import assayer.run.Overrides;
import assayer.run.Planner;
import assayer.run.Plugins;
import assayer.run.Progress;
import assayer.run.RunSpec;
import assayer.run.Runner;
import assayer.run.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a recording may say besides a score or a verdict, from a run file and again from the store:
 * ratings of HelpSteer2's five attributes, and by rules of each prompt's own, the confidence of a
 * critic, superfluous steps, verdicts of an earlier version of a judge.
 */
final class RecordedOpinionsTest {
  private static final List<String> ATTRIBUTES =
      List.of("helpfulness", "correctness", "coherence", "complexity", "verbosity");
  private static final String RUN =
      """
      name: opinions
      models:
        rater: {adapter: recorded, path: ratings.jsonl}
        two: {adapter: recorded, path: ratings.jsonl,
          columns: {group: prompt, ratings: {verbosity: predicted_verbosity, helpfulness: predicted_helpfulness}}}
        critic: {adapter: recorded, path: steps.jsonl, columns: {id: id, first-error: found, base: 0, confidence: sure}}
        scorer: {adapter: recorded, path: steps.jsonl, columns: {id: id, steps: valid, redundancy: superfluous}}
        byrule: {adapter: recorded, path: rules.jsonl, columns: {id: id, rules: said}}
        release:
          adapter: cast
          lead: {adapter: recorded, path: pairs.jsonl, columns: {id: id, verdict: now}}
          versions:
            before: {adapter: recorded, path: pairs.jsonl, columns: {id: id, verdict: then}}
      runs:
        - {suite: rating-agreement, dataset: {name: helpsteer2-ratings, path: ratings.jsonl}, models: [rater]}
        - {suite: rating-agreement, dataset: {name: helpsteer2-ratings, path: ratings.jsonl}, models: [two],
           options: {attributes: [verbosity, helpfulness]}}
        - {suite: step-errors, dataset: {name: step-solutions, path: steps.jsonl}, models: [critic]}
        - {suite: step-labels, dataset: {name: step-solutions, path: steps.jsonl}, models: [scorer],
           options: {redundancy: ["nr"]}}
        - {suite: rating-agreement, dataset: {name: graded-sets, path: rules.jsonl}, models: [byrule]}
        - {suite: judge-consistency, dataset: {name: graded-sets, path: pairs.jsonl}, models: [release],
           options: {against-version: before, repeats: 0}}
      """;

  @TempDir Path folder;

  private void data() throws IOException {
    List<String> ratings = new ArrayList<>();
    for (int prompt = 0; prompt < 6; prompt++) {
      for (int completion = 0; completion < 2; completion++) {
        StringBuilder row =
            new StringBuilder(
                "{\"prompt\":\"p%d\",\"response\":\"r%d\"".formatted(prompt, completion));
        for (int i = 0; i < ATTRIBUTES.size(); i++) {
          int gold = (3 * prompt + 2 * completion + i * prompt) % 5;
          String own = i == 4 && prompt == 0 ? "null" : Integer.toString(i == 4 ? 4 - gold : gold);
          row.append(",\"%s\":%d".formatted(ATTRIBUTES.get(i), gold));
          row.append(",\"predicted_%s\":%s".formatted(ATTRIBUTES.get(i), own));
        }
        ratings.add(row.append("}").toString());
      }
    }
    Files.write(folder.resolve("ratings.jsonl"), ratings);
    String steps =
        "{\"id\":\"%s\",\"subset\":\"%s\",\"problem\":\"p\",\"steps\":[\"s\",\"t\"],\"label\":1,"
            + "\"found\":%d,\"sure\":%s,\"valid\":[0.9,%s],\"superfluous\":[-1,1]}";
    Files.write(
        folder.resolve("steps.jsonl"),
        List.of(
            steps.formatted("a", "nr", 1, "0.9", "0.9"),
            steps.formatted("b", "es", 0, "0.6", "0.1")));
    String rules =
        "{\"id\":\"%s\",\"prompt\":\"p\",\"completions\":[\"x\",\"y\"],\"rules\":[{\"text\":\"be"
            + " brief\",\"weight\":3},\"be kind\"],\"met\":[[1,0],[0,1]],\"said\":%s}";
    Files.write(
        folder.resolve("rules.jsonl"),
        List.of(
            rules.formatted("a", "[[true,0],[false,1]]"),
            rules.formatted("b", "[[1,1],[null,1]]")));
    String pairs =
        "{\"id\":\"%s\",\"prompt\":\"p\",\"completions\":[\"x\",\"y\"],\"gold\":[1,2],"
            + "\"now\":[[null,\"B\"],[\"A\",null]],\"then\":%s}";
    Files.write(
        folder.resolve("pairs.jsonl"),
        List.of(
            pairs.formatted("a", "[[null,\"B\"],[\"A\",null]]"),
            pairs.formatted("b", "[[null,\"A\"],[\"B\",null]]"),
            pairs.formatted("c", "[[null,\"B\"],[\"A\",null]]")));
    Files.writeString(folder.resolve("run.yaml"), RUN);
  }

  private static double value(SuiteResult result, String section, String metric) {
    return result.readings().stream()
        .filter(r -> r.section().equals(section) && r.metric().equals(metric))
        .findFirst()
        .flatMap(r -> r.reading().estimate())
        .map(Estimate::value)
        .orElseThrow(() -> new AssertionError("no " + metric + " of " + section));
  }

  @Test
  void opinions_areScored_andTheSameAgainFromTheStore() throws IOException {
    data();
    Path out = folder.resolve("out");
    RunSpec spec = RunSpec.of(folder.resolve("run.yaml"), Overrides.NONE);
    Runner.Outcome outcome =
        Runner.run(Planner.plan(Plugins.find(), spec), out, Progress.NONE, new Stop());
    List<SuiteResult> results = outcome.results().results();
    assertEquals(6, results.size());
    for (String attribute : ATTRIBUTES) {
      boolean inverted = attribute.equals("verbosity");
      assertEquals(inverted ? -1 : 1, value(results.get(0), attribute, "pearson"), 1e-12);
      assertEquals(inverted ? 5 / 6.0 : 1, value(results.get(0), attribute, "coverage"), 1e-12);
    }
    assertEquals(-1, value(results.get(1), "verbosity", "pearson"), 1e-12);
    assertEquals(1, value(results.get(1), "helpfulness", "pearson"), 1e-12);
    assertEquals((0.01 + 0.36) / 2, value(results.get(2), "overall", "brier"), 1e-12);
    assertEquals((0.1 + 0.6) / 2, value(results.get(2), "overall", "ece"), 1e-12);
    assertEquals(1, value(results.get(3), "nr", "accuracy"));
    assertEquals(1, value(results.get(3), "es", "accuracy"));
    SuiteResult byRule = results.get(4); // a whole without a verdict on a rule has no number
    assertEquals(3 / 4.0, value(byRule, "overall", "coverage"), 1e-12);
    assertEquals((1 + 2 / 3.0) / 2, value(byRule, "rules", "exact-agreement"), 1e-12);
    assertEquals(2 / 3.0, value(results.get(5), "overall", "rank-consistency"), 1e-12);
    byte[] written = Files.readAllBytes(out.resolve("results.json"));
    Runner.score(Plugins.find(), out, Progress.NONE);
    assertArrayEquals(written, Files.readAllBytes(out.resolve("results.json")));
  }
}
