package assayer.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.model.NoiseFloor;
import assayer.core.model.NoiseFloor.Unit;
import assayer.core.model.ProbeFinding;
import assayer.core.model.ProbeFinding.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ConformanceTest {
  private static ProbeFinding finding(Status status, String noise) {
    return new ProbeFinding("q", status, "", Map.of("noise-floor", noise, "noise-unit", "score"));
  }

  private static Manifest manifest(Map<String, List<ProbeFinding>> probes) {
    Map<String, Map<String, String>> none = Map.of();
    return new Manifest("", "", "", 0, none, none, List.of(), List.of(), Map.of())
        .withProbes(probes);
  }

  @Test
  void summary_countsTheWorstFirst() {
    List<ProbeFinding> findings =
        List.of(
            finding(Status.PASS, ""),
            finding(Status.WARNING, ""),
            finding(Status.NOT_SUPPORTED, ""),
            finding(Status.WARNING, ""),
            finding(Status.FAIL, ""));
    assertEquals(
        "1 failed and put up with, 2 warnings, 1 passed, 1 not supported",
        new Conformance("m as judge", findings).summary());
  }

  @Test
  void noise_isTheLargestMeasured() {
    Conformance found =
        new Conformance(
            "m as judge",
            List.of(
                finding(Status.PASS, "0.1"),
                finding(Status.FAIL, "none"),
                finding(Status.WARNING, "0.3")));
    assertEquals(Optional.of(new NoiseFloor(0.3, Unit.SCORE)), found.noise());
  }

  @Test
  void manifest_tellsWhatWasNotAskedFromWhatHasNothingToAsk() {
    Manifest manifest = manifest(Map.of("m as judge", List.of()));
    assertEquals(
        Optional.of("not probed"), manifest.conformance("m", "judge").map(Conformance::summary));
    assertEquals(Optional.empty(), manifest.conformance("m", "critic"));
    assertEquals(List.of(new Conformance("m as judge", List.of())), manifest.conformance());
  }
}
