package assayer.run.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assayer.core.manifest.Manifest;
import assayer.core.option.ProblemException;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import assayer.core.reading.StoredObservation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredObservationsTest {
  private static final String LINES =
      """
      {"run":1,"model":"m","item":"7","slot":"chosen","failed":"timeout","message":"slow","attempts":2,"ms":9}
      {"run":1,"model":"c","item":"7","slot":"chosen","score":0.5}
      {"run":1,"model":"m","item":"7","slot":"chosen","score":0.25,"ms":3}
      """;

  @TempDir private Path folder;

  private Path run(String name, String lines) throws IOException {
    Path run = Files.createDirectories(folder.resolve(name));
    Manifest manifest =
        ManifestJson.withDigest(
            new Manifest(
                "",
                "assayer test",
                name,
                0,
                Map.of(),
                Map.of("m", Map.of("control", "false"), "c", Map.of("control", "true")),
                List.of(Map.of("entry", "1", "suite", "toy", "dataset", "data")),
                List.of(),
                Map.of()));
    Files.writeString(run.resolve("manifest.json"), ManifestJson.text(manifest));
    Files.writeString(run.resolve("observations.jsonl"), lines);
    return run;
  }

  private static List<StoredObservation> read(Path... runs) {
    List<StoredObservation> all = new ArrayList<>();
    new StoredObservations(List.of(runs)).forEach(all::add);
    return all;
  }

  @Test
  void laterLine_takesThePlaceOfAnEarlierOne() throws IOException {
    Path run = run("a", LINES);
    String digest = RunFolder.manifest(run).digest();
    assertEquals(
        List.of(
            new StoredObservation(
                "a",
                digest,
                1,
                "toy",
                "data",
                "m",
                false,
                "7",
                "chosen",
                new Outcome.Failed<>(FailureKind.TIMEOUT, "slow", 2),
                9,
                false),
            new StoredObservation(
                "a",
                digest,
                1,
                "toy",
                "data",
                "c",
                true,
                "7",
                "chosen",
                new Outcome.Answered<>(new Score(0.5)),
                0,
                true),
            new StoredObservation(
                "a",
                digest,
                1,
                "toy",
                "data",
                "m",
                false,
                "7",
                "chosen",
                new Outcome.Answered<>(new Score(0.25)),
                3,
                true)),
        read(run));
  }

  @Test
  void lineThatBreaksOff_isLeftAndTheFileUntouched() throws IOException {
    Path run = run("a", LINES + "{\"run\":1,\"mod");
    byte[] before = Files.readAllBytes(run.resolve("observations.jsonl"));
    assertEquals(3, read(run).size());
    assertArrayEquals(before, Files.readAllBytes(run.resolve("observations.jsonl")));
  }

  @Test
  void severalRuns_followEachOther() throws IOException {
    List<StoredObservation> both = read(run("a", LINES), run("b", LINES));
    assertEquals(
        List.of("a", "a", "a", "b", "b", "b"), both.stream().map(StoredObservation::run).toList());
  }

  @Test
  void damagedLine_isAProblemWithItsPlace() throws IOException {
    Path run = run("a", LINES + LINES.replace("0.25", "null").replace("\"score\":0.5", "\"x\":1"));
    ProblemException e = assertThrows(ProblemException.class, () -> read(run));
    assertEquals(
        run.resolve("observations.jsonl")
            + ":5: this line is no observation; restore the file or start in another folder",
        e.problems().get(0).toString());
  }
}
