package assayer.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.tests.process.Assayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reward model of one's own pairs, from the command line. */
final class OwnModelTest {
  private static final String PAIRS = "{name: replies, topics: [cooking, money], seed: 4}";

  @TempDir Path root;

  @Test
  void trainedHead_isSeatedLikeAnyOther() throws IOException {
    Assayer.Ended trained = Assayer.in(root).run("train-head", PAIRS, "--out", "my-head");
    assertEquals(0, trained.status(), trained.toString());
    assertTrue(trained.out().contains("36 rows: "), trained.out());
    assertTrue(trained.out().contains("held-out accuracy  "), trained.out());
    assertTrue(
        trained.out().strip().endsWith("use it by {adapter: head, path: my-head}"), trained.out());
    Files.writeString(
        root.resolve("run.yaml"),
        """
        name: own
        models:
          mine: {adapter: head, path: my-head}
          random: {adapter: control, kind: random}
        runs:
          - {suite: preference-accuracy, dataset: {name: replies, topics: [travel, health]}}
        gates:
          - {suite: preference-accuracy, metric: accuracy, model: mine, lower-bound: 0.5}
        """);
    Assayer.Ended run = Assayer.in(root).run("run", "run.yaml", "--out", "out", "--no-progress");
    assertEquals(0, run.status(), run.toString());
    String manifest = Files.readString(root.resolve("out/manifest.json"));
    assertTrue(manifest.contains("built-in:all-minilm-l6-v2"), manifest);
  }

  /** As on a machine without room for the models, or one that the runtime does not know. */
  @Test
  void demo_leavesOutWhatItCannotOpen_andSaysSo() throws IOException {
    Files.createFile(root.resolve("file"));
    Assayer.Ended ended =
        Assayer.in(root)
            .withEnvironment("ASSAYER_CACHE", root.resolve("file/cache").toString())
            .run("demo");
    assertEquals(0, ended.status(), ended.toString());
    assertTrue(
        ended
            .err()
            .contains(
                "the models that need ONNX Runtime are left out: built-in:all-minilm-l6-v2 cannot be unpacked to "),
        ended.err());
    String results = Files.readString(root.resolve("assayer-demo/results.json"));
    assertTrue(results.contains("equation-checker"), results);
    assertFalse(results.contains("trained-head"), results);
  }
}
