package assayer.adapters.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.batch.Found;
import assayer.adapters.local.batch.Packing;
import assayer.adapters.local.batch.Part;
import assayer.adapters.local.engine.Compute;
import assayer.adapters.local.engine.Plan;
import assayer.adapters.local.engine.Tokenizer;
import assayer.adapters.local.engine.Workers;
import assayer.adapters.local.folder.FolderReader;
import assayer.adapters.local.folder.ModelFolder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The logits that PyTorch gave, from the same ids, in every way to put them together. */
final class TinyModelsTest {
  private static final double TOLERANCE = 1e-4;

  static Stream<String> models() {
    return Tiny.ALL.stream();
  }

  private static ModelFolder folder(String name) {
    return FolderReader.read(
            Tiny.folder(name),
            Optional.empty(),
            problem -> {
              throw new AssertionError(problem);
            })
        .orElseThrow();
  }

  private static JsonNode expected(String name) throws IOException {
    return new JsonMapper().readTree(Tiny.expected(name).toFile());
  }

  private static Plan plan(ModelFolder folder, boolean left, JsonNode expected) {
    return new Plan(
        folder.graphFile(),
        folder.graph().opset(),
        folder.graph().inputs(),
        "logits",
        left,
        expected.path("pad_id").asLong());
  }

  private static long[] numbers(JsonNode list) {
    return IntStream.range(0, list.size()).mapToLong(i -> list.get(i).asLong()).toArray();
  }

  private static List<Encoded> inputs(JsonNode expected) {
    List<Encoded> inputs = new ArrayList<>();
    for (JsonNode one : expected.path("alone")) {
      long[] ids = numbers(one.path("ids"));
      Part[] parts = new Part[ids.length];
      Arrays.fill(parts, Part.FIXED);
      inputs.add(Encoded.of(ids, numbers(one.path("type_ids")), parts, new int[0]));
    }
    return inputs;
  }

  private static List<double[]> logits(JsonNode one) {
    JsonNode logits = one.path("logits");
    List<JsonNode> rows = new ArrayList<>();
    if (logits.get(0).isArray()) {
      logits.forEach(rows::add);
    } else {
      rows.add(logits);
    }
    return rows.stream()
        .map(
            row -> IntStream.range(0, row.size()).mapToDouble(i -> row.get(i).asDouble()).toArray())
        .toList();
  }

  private static List<Found> run(Plan plan, List<Encoded> inputs, Packing packing) {
    try (Workers workers = Workers.open(plan, List.of(Compute.CPU), 2, 1, packing)) {
      return workers
          .run(
              inputs,
              (input, output) -> IntStream.range(0, output.rows()).mapToObj(output::row).toList())
          .join();
    }
  }

  private static void assertSame(JsonNode expected, List<Integer> order, List<Found> found) {
    assertEquals(order.size(), found.size());
    for (int i = 0; i < order.size(); i++) {
      List<double[]> rows = assertInstanceOf(Found.Rows.class, found.get(i)).rows();
      List<double[]> wanted = logits(expected.path("alone").get(order.get(i)));
      assertEquals(wanted.size(), rows.size());
      for (int row = 0; row < rows.size(); row++) {
        assertArrayEquals(wanted.get(row), rows.get(row), TOLERANCE, "input " + i + " row " + row);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void logits_areThoseOfTheReference_howeverBatched(String name) throws IOException {
    JsonNode expected = expected(name);
    List<Encoded> inputs = inputs(expected);
    List<Integer> order = new ArrayList<>(IntStream.range(0, inputs.size()).boxed().toList());
    for (boolean left : new boolean[] {false, true}) {
      if (left && !name.contains("causal")) {
        continue; // the others count positions from the left, padding included
      }
      Plan plan = plan(folder(name), left, expected);
      for (int rows = 1; rows <= inputs.size(); rows++) {
        assertSame(expected, order, run(plan, inputs, new Packing(rows, 1 << 20)));
      }
      List<Integer> turned = new ArrayList<>(order);
      Collections.reverse(turned);
      List<Encoded> reversed = turned.stream().map(inputs::get).toList();
      assertSame(expected, turned, run(plan, reversed, new Packing(3, 40)));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void tokens_areThoseOfAnIndependentReading(String name) throws IOException {
    ModelFolder folder = folder(name);
    boolean special = folder.specialTokens().orElse(true);
    int seen = 0;
    try (Tokenizer tokenizer = Tokenizer.open(folder.tokenizer())) {
      for (JsonNode one : expected(name).path("alone")) {
        String text = one.path("text").asText();
        Encoded encoded =
            one.path("pair").isNull()
                ? tokenizer.text(text, special)
                : tokenizer.pair(text, one.path("pair").asText(), special);
        long[] types = numbers(one.path("type_ids"));
        assertEquals(Arrays.toString(numbers(one.path("ids"))), encoded.toString());
        for (int i = 0; i < types.length; i++) {
          assertEquals(types[i], encoded.type(i));
        }
        seen++;
      }
    }
    assertEquals(expected(name).path("alone").size(), seen);
  }
}
