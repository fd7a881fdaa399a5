package assayer.junit.jupiter;

import static assayer.junit.jupiter.AssayAssertions.assertPasses;
import static assayer.junit.jupiter.AssayAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import assayer.core.reading.GateVerdict;
import assayer.core.reading.Results;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A run's findings as arguments of Jupiter's tests. */
final class AssaySourceTest {
  private static final String FILE = "/assayer/junit/engine/sample.yaml";

  @TempDir Path out;

  static final class Users {
    @ParameterizedTest
    @AssaySource(FILE)
    void accurate(SuiteResult result) {
      assertThat(result).reading("accuracy").lowerBoundAtLeast(0.8);
    }

    @ParameterizedTest
    @AssaySource(FILE)
    void gated(GateVerdict verdict) {
      assertPasses(verdict);
    }

    @ParameterizedTest
    @AssaySource(FILE)
    void whole(Results results) {
      assertTrue(results.complete());
    }

    @ParameterizedTest
    @AssaySource(FILE)
    void read(SuiteResult result, SectionReading reading) {
      assertTrue(result.readings().contains(reading));
    }
  }

  static final class Mistaken {
    @ParameterizedTest
    @AssaySource(FILE)
    void wrongType(String text) {
      assertEquals("", text);
    }

    @ParameterizedTest
    @AssaySource("nowhere.yaml")
    void missing(Results results) {
      assertTrue(results.complete());
    }
  }

  private EngineExecutionResults done(Class<?> type, String... more) {
    EngineTestKit.Builder kit =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(type))
            .configurationParameter("assayer.out", out.toString());
    for (int i = 0; i < more.length; i += 2) {
      kit.configurationParameter(more[i], more[i + 1]);
    }
    return kit.execute();
  }

  private static List<String> failures(EngineExecutionResults results) {
    return results.allEvents().failed().stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> String.valueOf(result.getThrowable().orElseThrow().getMessage()))
        .toList();
  }

  @Test
  void arguments_areWhatTheParametersAskFor() {
    EngineExecutionResults results = done(Users.class);
    long tests = results.testEvents().finished().count();
    long readings =
        results.testEvents().finished().stream()
            .filter(event -> event.getTestDescriptor().getUniqueId().toString().contains("read("))
            .count();
    assertEquals(3 + 3 + 1, tests - readings, "models, gates of the file, the whole");
    assertTrue(readings >= 9, "three models in three sections: " + readings);
  }

  @Test
  void assertion_saysWhatAGateSays() {
    List<String> failures = failures(done(Users.class));
    assertEquals(2, failures.size(), failures.toString());
    assertTrue(failures.get(0).startsWith("INCONCLUSIVE  "), failures.get(0));
    assertTrue(failures.get(0).contains("accuracy of fair is 0.8300"), failures.get(0));
    assertTrue(failures.get(1).startsWith("FAIL  "), failures.get(1));
  }

  @Test
  void mistakes_failTheContainer() {
    List<String> failures = failures(done(Mistaken.class));
    assertEquals(2, failures.size(), failures.toString());
    assertTrue(failures.stream().anyMatch(f -> f.contains("needs a parameter Results")));
    assertTrue(failures.stream().anyMatch(f -> f.contains("no run file \"nowhere.yaml\"")));
  }

  @Test
  void runThatDidNotFinish_failsTheContainer() {
    List<String> failures = failures(done(Users.class, "assayer.timeout", "PT0.001S"));
    assertEquals(4, failures.size(), failures.toString());
    assertTrue(failures.get(0).contains("the time limit of PT0.001S was reached"), failures.get(0));
  }
}
