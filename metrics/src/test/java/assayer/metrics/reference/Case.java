package assayer.metrics.reference;

import assayer.metrics.Fixtures;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One case of the reference data. */
record Case(String file, JsonNode json) {

  /** All cases of all files of the folder; skipped where the folder is missing. */
  static List<Case> all() {
    try (Stream<Path> files = Files.list(Fixtures.path("statistics"))) {
      List<Case> cases =
          files
              .filter(f -> f.getFileName().toString().endsWith(".json"))
              .sorted()
              .flatMap(Case::of)
              .toList();
      if (cases.isEmpty()) {
        throw new AssertionError("the folder of reference data is empty");
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Case> of(Path file) {
    try {
      JsonNode cases = new ObjectMapper().readTree(file.toFile()).path("cases");
      if (cases.isEmpty()) {
        throw new AssertionError("no cases in " + file);
      }
      String name = file.getFileName().toString().replace(".json", "");
      return StreamSupport.stream(cases.spliterator(), false).map(c -> new Case(name, c));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Operation operation() {
    return Operations.of(file, json.path("operation").asText());
  }

  JsonNode input() {
    return json.path("input");
  }

  JsonNode expected() {
    return json.path("expected");
  }

  double absolute() {
    return json.path("tolerance").path("abs").asDouble();
  }

  double relative() {
    return json.path("tolerance").path("rel").asDouble();
  }

  /** For a test report. */
  @Override
  public String toString() {
    return json.path("id").asText();
  }
}
