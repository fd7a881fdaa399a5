package assayer.reports.markdown;

import assayer.core.outcome.Tally;
import assayer.core.reading.Occasion;
import assayer.core.reading.ReportWriter;
import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.reports.shown.Counts;
import assayer.reports.shown.ShortHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes {@code comment.md}, the summary as a comment on a change: behind a hidden marker with the
 * run's name, by which the comment of an earlier push is found and replaced; the verdict and the
 * gates first, then coverage, what the answers took, which items went otherwise than with the bases
 * of gates and the command that does it again, then the boards as far as they fit.
 */
public final class CommentReport implements ReportWriter {
  /** A comment may have 65,536 characters; a readable one has fewer. */
  private static final int MOST_CHARACTERS = 30_000;

  private static final int LONGEST_NAME = 100;

  /** The service. */
  public CommentReport() {}

  @Override
  public String format() {
    return "comment";
  }

  @Override
  public Occasion occasion() {
    return Occasion.ON_REQUEST;
  }

  @Override
  public Path write(Results results, Path folder) throws IOException {
    return Files.writeString(folder.resolve("comment.md"), page(results));
  }

  private static String page(Results results) {
    String cost = CostLine.of(results);
    Fitting page =
        Fitting.characters(MOST_CHARACTERS, "\nThe rest does not fit here; summary.md has it.\n");
    page.add("<!-- assayer:" + marker(results.run()) + " -->\n");
    SummaryReport.verdict(results).forEach(page::add);
    page.add("\n" + coverage(results) + "\n" + (cost.isEmpty() ? "" : "\n" + cost + "\n"));
    page.add(FlipSummary.of(results));
    page.add("\n" + again(results) + "\n");
    SummaryReport.boards(results).forEach(page::add);
    return page.toString();
  }

  /** A name may hold anything where it comes from a file; a comment's end must not come early. */
  private static String marker(String run) {
    boolean plain = run.length() <= LONGEST_NAME && run.matches("[a-z0-9]+(-[a-z0-9]+)*");
    return plain ? run : ShortHash.of(run);
  }

  private static String coverage(Results results) {
    Tally all = results.results().stream().map(SuiteResult::tally).reduce(Tally.EMPTY, Tally::plus);
    long missing = all.asks() - all.answered();
    return missing == 0
        ? "All " + Counts.of(all.asks(), "ask", "asks") + " answered."
        : "%s of %s asks answered: %s refused, %s unparsed, %s failed."
            .formatted(
                Counts.of(all.answered()),
                Counts.of(all.asks()),
                Counts.of(all.refused()),
                Counts.of(all.unparsed()),
                Counts.of(all.failed()));
  }

  private static String again(Results results) {
    String command = results.manifest().environment().getOrDefault("command", "");
    return command.isEmpty() ? "" : "Again: " + Markdown.text(command);
  }
}
