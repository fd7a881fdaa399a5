package assayer.reports.markdown;

import assayer.core.manifest.Conformance;
import assayer.core.model.NoiseFloor;
import assayer.core.model.ProbeFinding;
import assayer.core.model.ProbeFinding.Status;
import java.util.List;

/**
 * What conformance questions showed: failures that were put up with, then a line a model, then what
 * else did not pass.
 */
final class ProbeSummary {
  private static final int MOST = 20;

  private final List<Conformance> all;
  private final StringBuilder page = new StringBuilder();

  private ProbeSummary(List<Conformance> all) {
    this.all = all;
  }

  /** "" where no model is reached by requests. */
  static String of(List<Conformance> all) {
    return all.isEmpty() ? "" : new ProbeSummary(all).page();
  }

  private String page() {
    addFindings(Status.FAIL, "**Failed, and put up with:** ", "failure", "failures");
    page.append("\n| model | conformance | noise floor |\n| :--- | :--- | :--- |\n");
    all.stream().limit(MOST).forEach(this::addSeat);
    page.append(Markdown.rest(all.size() - MOST, "model", "models"));
    addFindings(Status.WARNING, "Warning: ", "warning", "warnings");
    return page.toString();
  }

  private void addSeat(Conformance found) {
    page.append("| ").append(Markdown.text(found.seat()));
    page.append(" | ").append(found.summary());
    page.append(" | ").append(found.noise().map(NoiseFloor::text).orElse("—")).append(" |\n");
  }

  private void addFindings(Status status, String mark, String singular, String plural) {
    List<String> lines =
        all.stream()
            .flatMap(c -> c.with(status).stream().map(f -> "- " + mark + line(c, f) + "\n"))
            .toList();
    if (!lines.isEmpty()) {
      page.append('\n');
      lines.stream().limit(MOST).forEach(page::append);
      page.append(Markdown.rest(lines.size() - MOST, singular, plural));
    }
  }

  private static String line(Conformance found, ProbeFinding finding) {
    return "%s: %s: %s"
        .formatted(
            Markdown.text(found.seat()),
            Markdown.text(finding.question()),
            Markdown.text(finding.sentence()));
  }
}
