package assayer.adapters.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.model.ModelSource;
import assayer.core.model.Role;
import assayer.core.option.Problem;
import assayer.core.option.Problems;
import assayer.datasets.hub.FakeHub;
import assayer.datasets.hub.FakeRepo;
import assayer.datasets.hub.Hub;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of a Hub on loopback. */
final class HubModelTest {
  private static final String PINNED = "path: hub:org/rm@" + FakeRepo.FIRST + "\nmax-length: 256\n";

  @TempDir Path home;
  private FakeHub fake;

  @BeforeEach
  void start() throws IOException {
    fake = new FakeHub();
    Path model = Tiny.folder("rm-sums");
    fake.model("org/rm")
        .with("config.json", Files.readString(model.resolve("config.json")))
        .with("tokenizer.json", Files.readString(model.resolve("tokenizer.json")))
        .with("modeling_rm.py", "raise SystemExit")
        .with("README.md", "a model")
        .withLarge("pytorch_model.bin", new byte[100])
        .withLarge("onnx/model.onnx", Files.readAllBytes(model.resolve("model.onnx")));
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  private LocalAdapter adapter() {
    return new LocalAdapter(
        () -> Hub.of(Map.of("HF_ENDPOINT", fake.endpoint(), "HF_TOKEN", "hf_secret"), home));
  }

  private ModelSource source(String yaml) {
    Problems problems = new Problems();
    return Tiny.configured(adapter(), yaml, problems)
        .orElseThrow(() -> new AssertionError(problems.list()));
  }

  @Test
  void model_isFetchedAndScores_andOnlyWhatAFolderIsReadFrom() {
    ModelSource source = source(PINNED);
    assertEquals("org/rm@" + FakeRepo.FIRST, source.card().facts().get("folder"));
    assertEquals(
        3.12077260017395,
        Tiny.ask(source, Role.REWARD, List.of(Tiny.sum(2, 3, 5))).scores().get(0),
        1e-4);
    List<String> fetched =
        fake.asked().stream()
            .map(FakeHub.Asked::path)
            .filter(path -> path.contains("/resolve/"))
            .map(path -> path.replaceFirst(".*/resolve/[^/]*/", ""))
            .sorted()
            .toList();
    assertEquals(List.of("config.json", "onnx/model.onnx", "tokenizer.json"), fetched);
  }

  @Test
  void pinnedModel_isAskedForOnce() {
    source(PINNED);
    int asked = fake.asked().size();
    source(PINNED);
    assertEquals(asked, fake.asked().size());
  }

  @Test
  void missingRepository_andOneWithoutAGraph_areSaid() {
    Problems problems = new Problems();
    Tiny.configured(adapter(), "path: hub:org/nothing@" + FakeRepo.FIRST, problems);
    fake.model("org/bare").with("config.json", "{}").with("tokenizer.json", "{}");
    Tiny.configured(adapter(), "path: hub:org/bare@" + FakeRepo.FIRST, problems);
    Tiny.configured(adapter(), "path: hub:org/../x", problems);
    List<String> found = problems.list().stream().map(Problem::message).toList();
    assertEquals(3, found.size(), found.toString());
    assertEquals(true, found.get(0).contains("org/nothing"), found.get(0));
    assertEquals(
        true, found.get(1).contains("has neither model.onnx nor onnx/model.onnx"), found.get(1));
    assertEquals(true, found.get(2).contains("is no repository of the Hub"), found.get(2));
  }

  /** In the cache a file is a link to where its content lies, and so are weights beside a graph. */
  @Test
  void weightsBesideTheGraph_areFetchedAndRead() throws IOException {
    float[][] ones = new float[96][4];
    for (float[] row : ones) {
      java.util.Arrays.fill(row, 1);
    }
    Path graph = home.resolve("model.onnx");
    new GraphWriter()
        .node("Gather", new String[] {"table", "input_ids"}, "rows")
        .node("Mul", new String[] {"rows", "weights"}, "logits")
        .floats("table", ones)
        .external("weights", "model.onnx_data")
        .input("input_ids", 7, 2)
        .output("logits", 1, 3, 4)
        .write(graph);
    ByteBuffer weights = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    weights.putFloat(2).putFloat(3).putFloat(5).putFloat(7);
    fake.model("org/split")
        .with("tokenizer.json", Files.readString(Tiny.folder("rm-sums").resolve("tokenizer.json")))
        .withLarge("model.onnx", Files.readAllBytes(graph))
        .withLarge("model.onnx_data", weights.array());
    String yaml =
        "path: hub:org/split@" + FakeRepo.FIRST + "\nmax-length: 256\nhead: {label: 2, minus: 0}";
    assertEquals(
        List.of(3.0), Tiny.ask(source(yaml), Role.REWARD, List.of(Tiny.sum(2, 3, 5))).scores());
  }
}
