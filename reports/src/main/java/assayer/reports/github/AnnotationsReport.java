package assayer.reports.github;

import assayer.core.option.Place;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.core.reading.Occasion;
import assayer.core.reading.ReportWriter;
import assayer.core.reading.Results;
import assayer.reports.board.Gates;
import assayer.reports.shown.Counts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes {@code annotations.txt}: an error for a partial run and for each gate that failed, a
 * warning for each that is inconclusive, a notice with the verdict. A step shows ten errors and ten
 * warnings, so the tenth says how many more there are.
 */
public final class AnnotationsReport implements ReportWriter {
  private static final int SHOWN = 10;

  /** The service. */
  public AnnotationsReport() {}

  @Override
  public String format() {
    return "github";
  }

  @Override
  public Occasion occasion() {
    return Occasion.ON_REQUEST;
  }

  @Override
  public Path write(Results results, Path folder) throws IOException {
    List<String> errors = new ArrayList<>();
    if (!results.complete()) {
      errors.add(
          new Command("error")
              .with("title", results.run())
              .saying("the run is partial: not every ask was put and settled"));
    }
    errors.addAll(gates(results, Decision.FAIL, "error"));
    List<String> lines = new ArrayList<>(shown(errors, "error"));
    lines.addAll(shown(gates(results, Decision.INCONCLUSIVE, "warning"), "warning"));
    String verdict = new Gates(results.gates()).summary();
    lines.add(new Command("notice").with("title", results.run()).saying(verdict));
    return Files.writeString(folder.resolve("annotations.txt"), String.join("\n", lines) + "\n");
  }

  private static List<String> gates(Results results, Decision decision, String name) {
    return results.gates().stream()
        .filter(gate -> gate.decision() == decision)
        .map(gate -> placed(new Command(name), results.place(gate), gate))
        .toList();
  }

  private static String placed(Command command, Optional<Place> place, GateVerdict gate) {
    place.ifPresent(
        at ->
            command
                .with("file", at.source())
                .with("line", Integer.toString(at.line()))
                .with("col", Integer.toString(at.column())));
    return command.with("title", gate.id()).saying(gate.sentence());
  }

  private static List<String> shown(List<String> lines, String name) {
    if (lines.size() <= SHOWN) {
      return lines;
    }
    List<String> shown = new ArrayList<>(lines.subList(0, SHOWN - 1));
    String more = Counts.of(lines.size() - shown.size(), "more gate", "more gates");
    shown.add(new Command(name).saying("and " + more + " like this; the summary has them"));
    return shown;
  }
}
