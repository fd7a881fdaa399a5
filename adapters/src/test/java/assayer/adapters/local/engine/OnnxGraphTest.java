package assayer.adapters.local.engine;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Whether a graph that was closed is read again. */
@Isolated("others put their graphs on the shelf, too")
final class OnnxGraphTest {
  private static final Path MODELS =
      Path.of("src/main/resources/assayer/adapters/local/origin").toAbsolutePath();

  @TempDir Path folder;

  private static OrtSession opened(Path graph, int threads) {
    Plan plan = new Plan(graph, 14, List.of(), "logits", false, 0);
    try (OnnxGraph open = OnnxGraph.open(plan, Compute.CPU, threads)) {
      return open.session();
    }
  }

  private Path copy(String model) throws IOException {
    Path graph = folder.resolve("model.onnx");
    Files.deleteIfExists(graph);
    return Files.copy(MODELS.resolve(model).resolve("model.onnx"), graph);
  }

  @Test
  void graphThatWasJustClosed_isThereAtOnce() throws IOException {
    Path graph = copy("rm-sums");
    OrtSession first = opened(graph, 1);
    assertSame(first, opened(graph, 1));
  }

  @Test
  void twoAtATime_areTwo() throws IOException {
    Path graph = copy("rm-sums");
    Plan plan = new Plan(graph, 14, List.of(), "logits", false, 0);
    try (OnnxGraph one = OnnxGraph.open(plan, Compute.CPU, 1);
        OnnxGraph other = OnnxGraph.open(plan, Compute.CPU, 1)) {
      assertNotSame(one.session(), other.session());
    }
  }

  @Test
  void anotherFile_orAnotherWay_isReadAnew() throws IOException {
    OrtSession first = opened(copy("rm-sums"), 1);
    OrtSession second = opened(folder.resolve("model.onnx"), 2);
    assertNotSame(first, second);
    assertNotSame(second, opened(copy("prm-sums"), 2));
  }

  @Test
  void weightsThatWereExchangedBesideIt_areReadAnew() throws IOException {
    Path graph = copy("rm-sums");
    OrtSession first = opened(graph, 1);
    Files.writeString(folder.resolve("model.onnx_data"), "other weights");
    assertNotSame(first, opened(graph, 1));
  }
}
