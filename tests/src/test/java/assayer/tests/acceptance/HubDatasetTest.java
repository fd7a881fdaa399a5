package assayer.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.datasets.hub.FakeHub;
import assayer.datasets.hub.FakeRepo;
import assayer.tests.process.Assayer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on datasets of a Hub on loopback, in processes of their own. */
final class HubDatasetTest {
  private static final String DATA = "data/test.jsonl";
  private static final int ROWS = 4000;
  private static final int PART = 100_000;
  private static final String RUN =
      """
      name: hub
      models:
        length: {adapter: control, kind: longest}
      runs:
        - suite: preference-accuracy
          dataset:
            hub: org/pairs
            revision: REVISION
            columns: {kind: preference-pair, prompt: q, chosen: good, rejected: bad}
      """;
  private static final String GATE =
      """
      gates:
        - {suite: preference-accuracy, metric: accuracy, model: length, lower-bound: 0.9}
      """;

  @TempDir Path folder;
  private FakeHub hub;
  private byte[] data;

  @BeforeEach
  void start() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      rows.append(
          "{\"q\":\"question %d\",\"good\":\"a longer answer\",\"bad\":\"short\"}\n".formatted(i));
    }
    data = rows.toString().getBytes(StandardCharsets.UTF_8);
    hub = new FakeHub();
    hub.repo("org/pairs").withLarge(DATA, data);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private Assayer assayer() {
    return Assayer.in(folder)
        .withEnvironment("HF_ENDPOINT", hub.endpoint())
        .withEnvironment("HF_TOKEN", "hf_secret")
        .withEnvironment("XDG_CACHE_HOME", folder.resolve("cache").toString())
        .withEnvironment("ASSAYER_CACHE", "")
        .withEnvironment("HF_HOME", "")
        .withEnvironment("HF_HUB_CACHE", "");
  }

  private void runFile(String revision, String more) throws IOException {
    Files.writeString(folder.resolve("run.yaml"), RUN.replace("REVISION", revision) + more);
  }

  private Process check(String name) throws IOException {
    return assayer()
        .start(folder.resolve(name + ".out"), folder.resolve(name), "check", "run.yaml");
  }

  private static void until(BooleanSupplier done) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!done.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "it did not come to that");
      Thread.sleep(20);
    }
  }

  private List<Path> blobs() {
    Path blobs = folder.resolve("cache/assayer/hub/datasets--org--pairs/blobs");
    try (Stream<Path> files = Files.exists(blobs) ? Files.list(blobs) : Stream.empty()) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private boolean partIsThere() {
    return blobs().stream().anyMatch(b -> b.toFile().length() >= PART);
  }

  @Test
  void twoProcesses_shareOneDownload() throws IOException, InterruptedException {
    runFile("main", "");
    Runnable letGo = hub.hold(DATA, PART);
    Process one = check("one");
    Process two = check("two");
    until(() -> hub.asked().stream().filter(a -> a.path().contains("/revision/")).count() == 2);
    until(this::partIsThere);
    assertTrue(one.isAlive() && two.isAlive(), "nobody takes a part for the whole");
    letGo.run();
    assertTrue(one.waitFor(60, TimeUnit.SECONDS) && two.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, one.exitValue(), Files.readString(folder.resolve("one")));
    assertEquals(0, two.exitValue(), Files.readString(folder.resolve("two")));
    assertEquals(1, hub.downloads().size());
    assertEquals(1, blobs().size());
    assertArrayEquals(data, Files.readAllBytes(blobs().get(0)));
  }

  @Test
  void killedDownload_isResumed_andTheRunNeedsNoHubAfterwards()
      throws IOException, InterruptedException {
    runFile("'" + FakeRepo.FIRST + "'", GATE);
    hub.hold(DATA, PART);
    Process killed = check("killed");
    until(this::partIsThere);
    killed.destroyForcibly().waitFor();
    assertEquals(1, blobs().size());
    assertTrue(blobs().get(0).toString().endsWith(".incomplete"));

    Assayer.Ended ended = assayer().run("run", "run.yaml", "--out", "out");
    assertEquals(0, ended.status(), ended.toString());
    String range = hub.downloads().get(1).range();
    assertTrue(Long.parseLong(range.replaceAll("bytes=|-", "")) >= PART, range);
    assertArrayEquals(data, Files.readAllBytes(blobs().get(0)));
    String manifest = Files.readString(folder.resolve("out/manifest.json"));
    assertTrue(manifest.contains(FakeRepo.FIRST) && manifest.contains("mit"), manifest);
    assertFalse(manifest.contains("hf_secret"));

    int asked = hub.asked().size();
    Assayer.Ended offline =
        assayer().withEnvironment("HF_HUB_OFFLINE", "1").run("run", "run.yaml", "--out", "again");
    assertEquals(0, offline.status(), offline.toString());
    assertEquals(asked, hub.asked().size());
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("out/results.json")),
        Files.readAllBytes(folder.resolve("again/results.json")));
  }

  @Test
  void gate_needsACommit() throws IOException {
    runFile("main", GATE);
    Assayer.Ended ended = assayer().run("check", "run.yaml");
    assertEquals(2, ended.status(), ended.toString());
    assertTrue(
        ended
            .toString()
            .contains(
                "run.yaml:8:17: a gate needs a dataset that stays the same, but \"main\" of"
                    + " org/pairs may move; write revision: "
                    + FakeRepo.FIRST
                    + ", which it is now"),
        ended.toString());
  }

  @Test
  void offline_isAnErrorAndNoCall() throws IOException {
    runFile("main", "");
    Assayer.Ended ended = assayer().withEnvironment("HF_HUB_OFFLINE", "1").run("check", "run.yaml");
    assertEquals(2, ended.status(), ended.toString());
    assertTrue(ended.toString().contains("is not in the cache, and HF_HUB_OFFLINE forbids"));
    assertEquals(List.of(), hub.asked());
  }
}
