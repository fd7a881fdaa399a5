package assayer.reports.markdown;

import assayer.core.reading.ReportWriter;
import assayer.core.reading.Results;
import assayer.reports.board.Gates;
import assayer.reports.board.Leaderboard;
import assayer.reports.shown.Counts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes {@code summary.md}: the verdict line, the gates, what conformance questions showed, then
 * one small table a board. Never more than so many gates, models, boards and rows; what is left out
 * is counted, and stands in the other files.
 */
public final class SummaryReport implements ReportWriter {
  private static final int MOST_GATES = 30;
  private static final int MOST_BOARDS = 20;

  /** The service. */
  public SummaryReport() {}

  @Override
  public String format() {
    return "md";
  }

  @Override
  public Path write(Results results, Path folder) throws IOException {
    return Files.writeString(folder.resolve("summary.md"), page(results));
  }

  private static String page(Results results) {
    StringBuilder page = new StringBuilder();
    addHead(page, results);
    addGates(page, new Gates(results.gates()));
    page.append(ProbeSummary.of(results.manifest().conformance()));
    addBoards(page, Leaderboard.of(results));
    page.append("\nSeed ").append(results.manifest().seed()).append(" · ");
    page.append(Markdown.text(results.manifest().tool())).append(" · manifest ");
    return page.append(Markdown.text(results.manifest().digest())).append('\n').toString();
  }

  private static void addHead(StringBuilder page, Results results) {
    page.append("## ").append(Markdown.text(results.run())).append(": ");
    page.append(new Gates(results.gates()).summary()).append("\n\n");
    page.append(
        results.complete()
            ? "Complete: every ask of the plan is settled.\n"
            : "**Partial: not every ask of the plan is settled.** Numbers may still move.\n");
    int skipped = results.manifest().skipped().size();
    if (skipped > 0) {
      page.append(Counts.of(skipped, "model was", "models were"));
      page.append(" not seated; the run card says why.\n");
    }
  }

  private static void addGates(StringBuilder page, Gates gates) {
    if (gates.verdicts().isEmpty()) {
      return;
    }
    page.append("\n| verdict | gate | finding |\n| --- | --- | --- |\n");
    gates.verdicts().stream()
        .limit(MOST_GATES)
        .forEach(
            v -> {
              page.append("| **").append(Gates.word(v.decision())).append("** | ");
              page.append(Markdown.text(v.id())).append(" | ");
              page.append(Markdown.text(v.sentence())).append(" |\n");
            });
    page.append(Markdown.rest(gates.verdicts().size() - MOST_GATES, "gate", "gates"));
  }

  private static void addBoards(StringBuilder page, List<Leaderboard> boards) {
    boards.stream().limit(MOST_BOARDS).forEach(b -> page.append(BoardSummary.of(b)));
    page.append(Markdown.rest(boards.size() - MOST_BOARDS, "board", "boards"));
  }
}
