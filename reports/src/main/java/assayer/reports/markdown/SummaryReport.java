package assayer.reports.markdown;

import assayer.core.reading.ReportWriter;
import assayer.core.reading.Results;
import assayer.reports.board.Gates;
import assayer.reports.board.Leaderboard;
import assayer.reports.shown.Counts;
import assayer.reports.shown.Stops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code summary.md}: the verdict line, the gates, what conformance questions showed, then
 * one small table a board. Never more than so many gates, models, boards and rows, nor more bytes
 * than a job's page takes; what is left out is counted, and stands in the other files.
 */
public final class SummaryReport implements ReportWriter {
  private static final int MOST_GATES = 30;
  private static final int MOST_BOARDS = 20;

  /** A step's summary may have 1 MiB; beyond it, none of it is shown. */
  private static final int MOST_BYTES = 200_000;

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
    Fitting page = Fitting.bytes(MOST_BYTES, "\nThe rest does not fit here; index.html has it.\n");
    verdict(results).forEach(page::add);
    page.add(FlipSummary.of(results));
    boards(results).forEach(page::add);
    return page.toString();
  }

  /**
   * What is read first, in parts that can each be the last: the verdict, and row by row the gates.
   */
  static List<String> verdict(Results results) {
    StringBuilder head = new StringBuilder();
    addHead(head, results);
    List<String> parts = new ArrayList<>();
    parts.add(head.toString());
    addGates(parts, new Gates(results.gates()));
    return parts;
  }

  /**
   * The rest, likewise: what conformance questions showed, board by board the results, the foot.
   */
  static List<String> boards(Results results) {
    List<String> parts = new ArrayList<>();
    parts.add(ProbeSummary.of(results.manifest().conformance()));
    addBoards(parts, Leaderboard.of(results));
    parts.add(
        "\nSeed %s · %s · manifest %s\n"
            .formatted(
                results.manifest().seed(),
                Markdown.text(results.manifest().tool()),
                Markdown.text(results.manifest().digest())));
    return parts;
  }

  private static void addHead(StringBuilder page, Results results) {
    page.append("## ").append(Markdown.text(results.run())).append(": ");
    page.append(new Gates(results.gates()).summary()).append("\n\n");
    page.append(
        results.complete()
            ? complete(results)
            : "**Partial: not every ask of the plan is settled.** Numbers may still move.\n");
    Stops.of(results).stream()
        .limit(MOST_GATES)
        .forEach(stop -> page.append("\n").append(Markdown.text(stop)).append(".\n"));
    int skipped = results.manifest().skipped().size();
    if (skipped > 0) {
      page.append(Counts.of(skipped, "model was", "models were"));
      page.append(" not seated; the run card says why.\n");
    }
  }

  private static String complete(Results results) {
    return Stops.isEarly(results)
        ? "Complete: the gates are decided, so the rest was not asked.\n"
        : "Complete: every ask of the plan is settled.\n";
  }

  private static void addGates(List<String> parts, Gates gates) {
    if (gates.verdicts().isEmpty()) {
      return;
    }
    parts.add("\n| verdict | gate | finding |\n| --- | --- | --- |\n");
    gates.verdicts().stream()
        .limit(MOST_GATES)
        .forEach(
            v ->
                parts.add(
                    "| **%s** | %s | %s |\n"
                        .formatted(
                            Gates.word(v.decision()),
                            Markdown.text(v.id()),
                            Markdown.text(v.sentence()))));
    parts.add(Markdown.rest(gates.verdicts().size() - MOST_GATES, "gate", "gates"));
  }

  private static void addBoards(List<String> parts, List<Leaderboard> boards) {
    boards.stream().limit(MOST_BOARDS).forEach(b -> parts.add(BoardSummary.of(b)));
    parts.add(Markdown.rest(boards.size() - MOST_BOARDS, "board", "boards"));
  }
}
