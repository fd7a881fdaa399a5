package assayer.reports.published;

import assayer.core.reading.Estimate;
import assayer.core.reading.Results;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import assayer.reports.shown.Headline;
import assayer.reports.shown.Scale;
import assayer.reports.shown.Shortest;
import assayer.reports.shown.Visible;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One result as an entry of a list in YAML. Every text is quoted, so none can become markup. */
final class HubEntry {
  private static final int LONGEST = 1_000;
  private static final int DATE = "2026-09-01".length();

  private HubEntry() {}

  static String of(Results results, SuiteResult result) {
    HubDataset dataset = HubDataset.of(results, result).orElseThrow();
    Estimate headline =
        result
            .reading(SectionReading.OVERALL, result.headline())
            .flatMap(reading -> reading.estimate())
            .orElseThrow();
    StringBuilder entry = new StringBuilder();
    entry.append("- dataset:\n    id: ").append(quoted(dataset.id())).append('\n');
    entry.append("    task_id: \"default\"\n");
    dataset
        .revision()
        .ifPresent(commit -> entry.append("    revision: ").append(quoted(commit)).append('\n'));
    entry.append("  value: ").append(value(result, headline)).append('\n');
    String started = results.manifest().environment().getOrDefault("started", "");
    if (started.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
      entry.append("  date: ").append(quoted(started.substring(0, DATE))).append('\n');
    }
    entry.append("  notes: ").append(quoted(notes(results, result))).append('\n');
    return entry.toString();
  }

  /** In full; the point is moved and nothing is rounded. */
  private static String value(SuiteResult result, Estimate headline) {
    String value = Shortest.of(headline.value());
    return isShare(result, headline)
        ? new BigDecimal(value).movePointRight(2).toPlainString()
        : value;
  }

  private static boolean isShare(SuiteResult result, Estimate headline) {
    return Scale.of(result.headline(), List.of(headline)) == Scale.SHARE;
  }

  private static String notes(Results results, SuiteResult result) {
    List<String> notes = new ArrayList<>(Flags.of(results, result));
    notes.add(result.headline() + " " + Headline.of(result));
    notes.add("ties " + result.policy().ties().id());
    notes.add("unscored " + result.policy().unscored().id());
    notes.add(result.suite() + " " + result.suiteVersion());
    notes.add("data " + result.datasetDigest());
    notes.add(results.manifest().tool() + ", run " + results.run());
    notes.add("manifest " + results.manifest().digest());
    return String.join("; ", notes);
  }

  /** Double quotes, in which only a backslash and they themselves need one before them. */
  private static String quoted(String text) {
    String shown = Visible.of(text, LONGEST);
    return '"' + shown.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
