package assayer.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.tests.process.Assayer;
import assayer.tests.process.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A release in four runs, with what real reward models said of RewardMATH: a baseline, a worse
 * model, one of which too little is known, a better one. Skipped without the data.
 */
final class GatesTest {
  private static final String FLOOR = "metric: accuracy, lower-bound: 0.1";
  private static final String BASE = "not-worse-than: runs/base, margin: 0.02";
  private static final String LAST = "not-worse-than: last-passing, margin: 0.02";

  @TempDir Path root;

  private Assayer.Ended run(String out, String recording, String gate) throws IOException {
    Path scores = Repository.data("rewardmath").resolve("recorded").resolve(recording);
    Files.writeString(
        root.resolve("run.yaml"),
        """
        name: release
        models:
          mine: {adapter: recorded, path: "%s"}
          random: {adapter: control, kind: random}
        runs:
          - {suite: best-of-n, dataset: {name: rewardmath, path: "%s"}}
        gates:
          - {suite: best-of-n, model: mine, %s}
          - {suite: best-of-n, model: mine, beats-controls: true, family: none}
        """
            .formatted(scores, scores, gate));
    return Assayer.in(root).run("run", "run.yaml", "--out", "runs/" + out, "--no-progress");
  }

  private static void ends(int status, String sentence, Assayer.Ended ended) {
    assertEquals(status, ended.status(), ended.toString());
    assertTrue(ended.out().contains(sentence), ended.toString());
  }

  @Test
  void release_failsWithAReason_staysOpenWithANumber_andPasses() throws IOException {
    ends(
        0,
        "PASS  best-of-n/overall/accuracy/mine >= 0.1: accuracy of mine is 0.2050",
        run("base", "ArmoRM_reward.json.gz", FLOOR));
    ends(
        1,
        "FAIL  best-of-n/mine not-worse-than runs/base by 0.02: accuracy of mine less that of mine"
            + " in base is -0.1346, interval -0.1774 to -0.0932, by tango on 483 items; demanded:"
            + " above -0.0200; p < 0.0001",
        run("worse", "oasst-rm_reward.json.gz", BASE));
    Assayer.Ended open = run("open", "Eurus-RM_reward.json.gz", BASE);
    ends(4, "INCONCLUSIVE  best-of-n/mine not-worse-than runs/base by 0.02", open);
    assertTrue(open.out().contains(" more items would decide it"), open.toString());
    ends(
        0,
        "PASS  best-of-n/mine not-worse-than last-passing by 0.02: accuracy of mine less that of"
            + " mine in base is 0.0393",
        run("better", "grm_llama3_reward.json.gz", LAST));
    assertEquals(0, Assayer.in(root).run("score", "runs/better").status());
  }
}
