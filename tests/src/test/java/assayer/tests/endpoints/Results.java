package assayer.tests.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.tests.process.Assayer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;

/** What a run left in results.json. */
final class Results {
  private final JsonNode results;

  private Results(JsonNode results) {
    this.results = results;
  }

  /** Does the run of "run.yaml" in a folder, which must end well. */
  static Results of(Path folder) throws IOException {
    Assayer.Ended ended =
        Assayer.in(folder).run("run", "run.yaml", "--out", "out", "--no-progress", "--no-cache");
    assertEquals(0, ended.status(), ended.toString());
    return in(folder.resolve("out"));
  }

  /** What lies in a run's folder. */
  static Results in(Path out) throws IOException {
    return new Results(Rows.MAPPER.readTree(out.resolve("results.json").toFile()).path("results"));
  }

  private JsonNode of(String model, int number) {
    int found = 0;
    for (JsonNode result : results) {
      if (result.path("model").asText().equals(model) && ++found == number) {
        return result;
      }
    }
    throw new AssertionError("no result " + number + " of " + model);
  }

  /** A reading of a model's result; its results count from 1 in the order of the run file. */
  double value(String model, int number, String section, String metric) {
    for (JsonNode reading : of(model, number).path("readings")) {
      if (reading.path("section").asText().equals(section)
          && reading.path("metric").asText().equals(metric)) {
        return reading.path("value").asDouble(Double.NaN);
      }
    }
    throw new AssertionError("no " + metric + " of " + section + " of " + model);
  }

  /** Checks what became of a model's asks. */
  void assertTally(String model, int number, int items, int refused, int unparsed) {
    JsonNode tally = of(model, number).path("tally");
    String shown = model + " " + number + ": " + tally;
    assertEquals(items, tally.path("items").asInt(), shown);
    int asks = tally.path("asks").asInt();
    assertEquals(asks - refused - unparsed, tally.path("answered").asInt(), shown);
    assertEquals(refused, tally.path("refused").asInt(), shown);
    assertEquals(unparsed, tally.path("unparsed").asInt(), shown);
    assertEquals(0, tally.path("failed").asInt(), shown);
  }
}
