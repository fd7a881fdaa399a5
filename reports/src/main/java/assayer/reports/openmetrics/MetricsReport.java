package assayer.reports.openmetrics;

import assayer.core.reading.Estimate;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.Occasion;
import assayer.core.reading.ReportWriter;
import assayer.core.reading.Results;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import assayer.core.reading.Undefined;
import assayer.reports.shown.Shortest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code metrics.txt}, OpenMetrics 1.0 text: whether the run is complete, each gate's
 * verdict, what became of the asks, and every reading of the section "overall" with its interval
 * and n. An undefined reading has no number; its reason is a sample of a family of its own.
 */
public final class MetricsReport implements ReportWriter {
  private static final String READING = "assayer_reading";

  /** The service. */
  public MetricsReport() {}

  @Override
  public String format() {
    return "openmetrics";
  }

  @Override
  public Occasion occasion() {
    return Occasion.ON_REQUEST;
  }

  @Override
  public Path write(Results results, Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    families(results).forEach(text::append);
    return Files.writeString(folder.resolve("metrics.txt"), text.append("# EOF\n"));
  }

  private static List<Family> families(Results results) {
    Family complete = new Family("assayer_run_complete", "gauge", "1 if every ask was settled.");
    complete.add(Map.of("run", results.run()), results.complete() ? "1" : "0");
    Family value = new Family(READING, "gauge", "A reading of the section overall.");
    Family low = new Family(READING + "_low", "gauge", "The low end of its interval.");
    Family high = new Family(READING + "_high", "gauge", "The high end of its interval.");
    Family units = new Family(READING + "_n", "gauge", "The units it rests on.");
    Family undefined = new Family(READING + "_undefined", "gauge", "1 where there is no number.");
    Family asks = new Family("assayer_asks", "gauge", "Asks by what became of them.");
    for (SuiteResult result : results.results()) {
      addAsks(asks, results.run(), result);
      for (SectionReading reading : result.readings()) {
        if (reading.section().equals(SectionReading.OVERALL)) {
          Map<String, String> labels = labels(results.run(), result);
          labels.put("metric", reading.metric());
          units.add(labels, Long.toString(reading.reading().n()));
          if (reading.reading() instanceof Estimate estimate) {
            value.add(labels, Shortest.of(estimate.value()));
            estimate.interval().ifPresent(i -> low.add(labels, Shortest.of(i.low())));
            estimate.interval().ifPresent(i -> high.add(labels, Shortest.of(i.high())));
          } else if (reading.reading() instanceof Undefined none) {
            labels.put("reason", none.reason().text());
            undefined.add(labels, "1");
          }
        }
      }
    }
    return List.of(complete, gates(results), value, low, high, units, undefined, asks);
  }

  private static Family gates(Results results) {
    Family family = new Family("assayer_gate", "stateset", "The verdict of a gate.");
    for (GateVerdict gate : results.gates()) {
      for (GateVerdict.Decision decision : GateVerdict.Decision.values()) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("run", results.run());
        labels.put("gate", gate.id());
        labels.put("assayer_gate", decision.name());
        family.add(labels, gate.decision() == decision ? "1" : "0");
      }
    }
    return family;
  }

  private static void addAsks(Family asks, String run, SuiteResult result) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("answered", result.tally().answered());
    counts.put("refused", result.tally().refused());
    counts.put("unparsed", result.tally().unparsed());
    counts.put("failed", result.tally().failed());
    counts.forEach(
        (outcome, count) -> {
          Map<String, String> labels = labels(run, result);
          labels.put("outcome", outcome);
          asks.add(labels, Long.toString(count));
        });
  }

  private static Map<String, String> labels(String run, SuiteResult result) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("run", run);
    labels.put("suite", result.suite());
    labels.put("dataset", result.dataset());
    labels.put("model", result.model());
    labels.put("role", result.role());
    labels.put("control", Boolean.toString(result.control()));
    return labels;
  }
}
