package assayer.adapters.trained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.adapters.local.Limits;
import assayer.adapters.local.batch.Truncation;
import assayer.core.option.Options;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.Problems;
import assayer.core.option.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HeadFileTest {
  @TempDir Path root;

  private static TrainedHead head() {
    SplittableRandom random = new SplittableRandom(3);
    List<Double> weights = new ArrayList<>(List.of(-0.0, Double.MIN_VALUE, 1e300, 0.1));
    for (int i = 0; i < 1000; i++) {
      weights.add((random.nextDouble() - 0.5) * 1e-3);
    }
    return new TrainedHead(
        "sha256:" + "0".repeat(64),
        new Limits(512, Truncation.RIGHT),
        weights,
        Map.of("pairs", "80", "data", "mine\n\"x\""));
  }

  private List<String> problems() {
    List<String> problems = new ArrayList<>();
    HeadReader.read(root, problems::add);
    return problems.stream().map(p -> p.replace(root.toString(), "DIR")).toList();
  }

  @Test
  void head_isReadAgainToTheBit() throws IOException {
    HeadFile.write(head(), root.resolve("new"));
    TrainedHead read =
        HeadReader.read(
                root.resolve("new"),
                problem -> {
                  throw new AssertionError(problem);
                })
            .orElseThrow();
    assertEquals(head(), read);
    assertArrayEquals(bits(head()), bits(read));
    byte[] first = Files.readAllBytes(root.resolve("new/head.json"));
    HeadFile.write(read, root.resolve("new"));
    assertArrayEquals(first, Files.readAllBytes(root.resolve("new/head.json")));
    try (var files = Files.list(root.resolve("new"))) {
      assertEquals(1, files.count());
    }
  }

  private static long[] bits(TrainedHead head) {
    return head.weights().stream().mapToLong(Double::doubleToRawLongBits).toArray();
  }

  @Test
  void missingFile_andWhatIsNoHead_areSaid() throws IOException {
    assertEquals(
        List.of("there is no DIR/head.json; name the folder that train-head wrote"), problems());
    Files.writeString(root.resolve("head.json"), "{\"kind\": ");
    assertEquals(1, problems().size());
    assertEquals(true, problems().get(0).startsWith("DIR/head.json is no JSON: "));
    Files.writeString(root.resolve("head.json"), "[1]");
    assertEquals(
        List.of(
            "DIR/head.json must be a bradley-terry-head of format 1 over features 1, got \"\", 0 and \"\"; train it again"),
        problems());
  }

  @Test
  void changedHead_isRefused() throws IOException {
    HeadFile.write(head(), root);
    String whole = Files.readString(root.resolve("head.json"));
    for (String[] change :
        new String[][] {
          {"0.1,", "0.2,"}, {"\"80\"", "\"81\""}, {"\"right\"", "\"left\""}, {": 512", ": 256"}
        }) {
      Files.writeString(root.resolve("head.json"), whole.replace(change[0], change[1]));
      assertEquals(
          List.of("DIR/head.json is not what was written: its digest does not fit; train it again"),
          problems(),
          change[0]);
    }
    for (String[] change :
        new String[][] {
          {"0.1,", "\"0.1\","}, {"0.1,", "1e999,"}, {"\"right\"", "\"up\""}, {": 512", ": 0"}
        }) {
      Files.writeString(root.resolve("head.json"), whole.replace(change[0], change[1]));
      assertEquals(
          List.of(
              "DIR/head.json lacks its limits or has weights that are no numbers; train it again"),
          problems(),
          change[1]);
    }
  }

  @Test
  void adapter_tellsAllThatIsWrongAtOnce() throws IOException {
    HeadFile.write(head(), root);
    Problems problems = new Problems();
    Map<String, Value> said =
        Map.of(
            "path", Value.Scalar.of(Place.of("path"), "."),
            "device", Value.Scalar.of(Place.of("device"), "tpu"),
            "guard", Value.Scalar.of(Place.of("guard"), "length"));
    Options options = new Options(new Value.Mapping(Place.NOWHERE, said, Map.of()), root, problems);
    assertEquals(true, new HeadAdapter().configure("h", options).isEmpty());
    List<String> found = problems.list().stream().map(Problem::message).toList();
    assertEquals(3, found.size(), found.toString());
    assertEquals(true, found.get(0).startsWith("\"device\" must be auto, cpu"), found.get(0));
    assertEquals(
        true,
        found.get(1).startsWith("the head was trained over the encoder sha256:000"),
        found.get(1));
    assertEquals(true, found.get(2).startsWith("unknown key \"guard\""), found.get(2));
  }
}
