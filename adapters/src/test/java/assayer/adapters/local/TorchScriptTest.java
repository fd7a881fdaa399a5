package assayer.adapters.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.engine.Engine;
import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.batch.Found;
import assayer.adapters.local.batch.Packing;
import assayer.adapters.local.batch.Part;
import assayer.adapters.local.engine.Compute;
import assayer.adapters.local.engine.Engines;
import assayer.adapters.local.engine.Plan;
import assayer.adapters.local.engine.Workers;
import assayer.adapters.local.folder.FolderReader;
import assayer.adapters.local.folder.Format;
import assayer.adapters.local.folder.ModelFolder;
import assayer.core.model.ModelSource;
import assayer.core.model.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TorchScript: what an archive says of itself everywhere, what it computes where PyTorch is. */
final class TorchScriptTest {
  private static final String PICKLE = "\u0080\u0002c__torch__\nTop\nq\u0000.";
  private static final String CODE =
      """
      class Inner(Module):
        def forward(self: __torch__.Inner,
          x: Tensor) -> Tensor:
          return x
      class Top(Module):
        inner : __torch__.Inner
        def forward(self: __torch__.Top,
          %s) -> %s:
          return %s
      """;

  @TempDir Path folder;

  private static void archive(Path file, Map<String, String> entries) {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What is wrong with the archive as a model. */
  private List<String> problems(Map<String, String> entries) throws IOException {
    for (String file : List.of("config.json", "tokenizer.json")) {
      Path there = folder.resolve(file);
      if (!Files.exists(there)) {
        Files.copy(Tiny.folder("rm-random").resolve(file), there);
      }
    }
    if (!entries.isEmpty()) {
      archive(folder.resolve("model.pt"), entries);
    }
    List<String> problems = new java.util.ArrayList<>();
    read(folder, problems);
    return problems.stream().map(p -> p.replace(folder.toString(), "DIR")).toList();
  }

  private static Optional<ModelFolder> read(Path folder, List<String> problems) {
    return FolderReader.read(folder, Optional.empty(), Format.TORCHSCRIPT, problems::add);
  }

  private static Map<String, String> model(String arguments, String gives, String does) {
    return Map.of(
        "m/data.pkl", PICKLE, "m/code/__torch__.py", CODE.formatted(arguments, gives, does));
  }

  @Test
  void inputs_areThoseOfTheModelsOwnClass_inTheirOrder() throws IOException {
    String arguments = "input_ids: Tensor,\n      token_type_ids: Tensor, attention_mask: Tensor";
    assertEquals(List.of(), problems(model(arguments, "Tensor", "input_ids")));
    assertEquals(
        List.of("input_ids", "token_type_ids", "attention_mask"),
        read(folder, new java.util.ArrayList<>()).orElseThrow().graph().inputs().stream()
            .map(input -> input.name())
            .toList());
  }

  @Test
  void whatCannotBeFedOrRead_isSaid() throws IOException {
    assertEquals(
        List.of(
            "DIR/model.pt has no input \"input_ids\" but [x]; only models of text tokens can be asked",
            "DIR/model.pt wants the input \"x\", which cannot be made from a text; export it without"),
        problems(model("x: Tensor", "Tensor", "x")));
    assertEquals(
        List.of(
            "DIR/model.pt cannot be read as a TorchScript model: its forward gives Dict[str, Tensor]; trace it so that it gives one tensor, the logits"),
        problems(model("input_ids: Tensor", "Dict[str, Tensor]", "x")));
    assertEquals(
        List.of(
            "DIR/model.pt cannot be read as a TorchScript model: its source does not say what Top.forward takes"),
        problems(model("input_ids: Dict[str, Tensor]", "Tensor", "x")));
  }

  @Test
  void pickles_areNeverLoaded() throws IOException {
    assertEquals(List.of("DIR has no model.pt; name another file by \"file\""), problems(Map.of()));
    Files.writeString(folder.resolve("model.pt"), PICKLE);
    assertEquals(
        List.of(
            "DIR/model.pt cannot be read as a TorchScript model: it is no archive, so it is a pickle or broken off; a pickle is never loaded, save the model by torch.jit.save"),
        problems(Map.of()));
    assertEquals(
        List.of(
            "DIR/model.pt cannot be read as a TorchScript model: it holds no source, so it was written by torch.save and is a pickle, which is never loaded; save the model by torch.jit.save"),
        problems(Map.of("m/data.pkl", PICKLE, "m/version", "3")));
    assertEquals(
        List.of(
            "DIR/model.pt cannot be read as a TorchScript model: its model is of no class that its source has"),
        problems(
            Map.of("m/data.pkl", "\u0080\u0002cos\nsystem\n", "m/code/__torch__.py", "class A")));
  }

  @Test
  void sourceThatOpensFiles_isRefused() throws IOException {
    assertEquals(
        List.of(
            "DIR/model.pt cannot be read as a TorchScript model: its source calls torch.save, which opens files"),
        problems(model("input_ids: Tensor", "Tensor", "torch.save(input_ids, \"x\")")));
  }

  @Test
  void modelInTorchScript_isOnlyLoadedWhereItIsAskedFor() throws IOException {
    problems(model("input_ids: Tensor", "Tensor", "input_ids"));
    List<String> problems = Tiny.problems("path: " + folder + "\nmax-length: 9\n");
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).contains("holds model.pt and no model.onnx"), problems.get(0));
  }

  @Test
  void withoutPyTorch_isSaid() {
    assumeTrue(!present(), "PyTorch is on the class path");
    List<String> problems = Tiny.problems("path: rm-sums\nengine: torchscript\nmax-length: 9\n");
    assertTrue(
        problems.contains(
            "this build brings no PyTorch; build it with `mvn -Ptorchscript package`, or export the model to ONNX"),
        problems.toString());
  }

  private static boolean present() {
    Engines.start();
    return Engine.hasEngine("PyTorch");
  }

  /** A tiny model in TorchScript, where it and PyTorch are at hand. */
  private static Path fixture(String name) {
    Path data = Path.of(System.getenv().getOrDefault("ASSAYER_DATA", "../../shared/data"));
    Path there = data.resolveSibling("fixtures").resolve("tiny-models").resolve(name);
    assumeTrue(Files.exists(there.resolve("model.pt")), "there is no " + there + "/model.pt");
    assumeTrue(present(), "PyTorch is not on the class path; build with -Ptorchscript");
    return there;
  }

  @ParameterizedTest
  @ValueSource(strings = {"rm-random", "rm-sums", "prm-random", "prm-sums"})
  void logits_areThoseOfTheReference_howeverBatched(String name) throws IOException {
    List<String> problems = new java.util.ArrayList<>();
    ModelFolder read = read(fixture(name), problems).orElseThrow();
    JsonNode expected = new JsonMapper().readTree(Tiny.expected(name).toFile());
    Plan plan =
        new Plan(
            read.graphFile(),
            0,
            read.graph().inputs(),
            "logits",
            false,
            expected.path("pad_id").asLong());
    List<Encoded> inputs = new java.util.ArrayList<>();
    expected.path("alone").forEach(one -> inputs.add(encoded(one)));
    for (int rows : new int[] {1, 2, inputs.size()}) {
      try (Workers workers =
          Workers.open(plan, List.of(Compute.CPU), 2, 1, new Packing(rows, 1 << 20))) {
        List<Found> found =
            workers
                .run(
                    inputs,
                    (input, output) ->
                        java.util.stream.IntStream.range(0, output.rows())
                            .mapToObj(output::row)
                            .toList())
                .join();
        for (int i = 0; i < found.size(); i++) {
          assertSame(expected.path("alone").get(i).path("logits"), found.get(i));
        }
      }
    }
  }

  private static Encoded encoded(JsonNode one) {
    JsonNode ids = one.path("ids");
    long[] numbers = new long[ids.size()];
    long[] types = new long[ids.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = ids.get(i).asLong();
      types[i] = one.path("type_ids").get(i).asLong();
    }
    Part[] parts = new Part[numbers.length];
    Arrays.fill(parts, Part.FIXED);
    return Encoded.of(numbers, types, parts, new int[0]);
  }

  private static void assertSame(JsonNode wanted, Found found) {
    List<double[]> rows = assertInstanceOf(Found.Rows.class, found, found.toString()).rows();
    boolean several = wanted.get(0).isArray();
    assertEquals(several ? wanted.size() : 1, rows.size());
    for (int row = 0; row < rows.size(); row++) {
      JsonNode one = several ? wanted.get(row) : wanted;
      for (int i = 0; i < one.size(); i++) {
        assertEquals(one.get(i).asDouble(), rows.get(row)[i], 1e-4);
      }
    }
  }

  @Test
  void model_scoresAsItsOnnxTwinDoes_andItsCardSaysByWhat() {
    ModelSource torch =
        Tiny.source("path: " + fixture("rm-sums") + "\nengine: torchscript\nmax-length: 256\n");
    ModelSource onnx = Tiny.source("path: rm-sums\nmax-length: 256\n");
    List<assayer.core.model.ScoreQuestion> questions =
        List.of(Tiny.sum(2, 3, 5), Tiny.sum(2, 3, 6), Tiny.sum(9, 9, 18));
    List<Double> ours = Tiny.ask(torch, Role.REWARD, questions).scores();
    List<Double> theirs = Tiny.ask(onnx, Role.REWARD, questions).scores();
    for (int i = 0; i < ours.size(); i++) {
      assertEquals(theirs.get(i), ours.get(i), 1e-4);
    }
    assertTrue(torch.card().facts().containsKey("pytorch"), torch.card().facts().toString());
  }
}
