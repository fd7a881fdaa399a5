package assayer.reports.markdown;

import assayer.core.reading.GateVerdict;
import assayer.core.reading.Results;
import assayer.reports.board.Flipped;
import assayer.reports.board.Gates;
import assayer.reports.shown.Counts;
import assayer.reports.shown.Visible;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What went otherwise than with the bases of gates, folded away: a line a gate and way. */
final class FlipSummary {
  private static final int MOST = 8;
  private static final int LONGEST_ID = 40;

  private FlipSummary() {}

  /** "" where no gate has a base. */
  static String of(Results results) {
    List<GateVerdict> based =
        new Gates(results.gates())
            .verdicts().stream().filter(gate -> gate.flips().isPresent()).toList();
    if (based.isEmpty()) {
      return "";
    }
    String lines =
        based.stream().limit(MOST).flatMap(FlipSummary::lines).collect(Collectors.joining());
    return "\n<details><summary>Items that went otherwise than with the base of %s</summary>\n\n%s%s\n</details>\n"
        .formatted(
            Counts.of(based.size(), "gate", "gates"),
            lines,
            Markdown.rest(based.size() - MOST, "gate", "gates"));
  }

  private static Stream<String> lines(GateVerdict gate) {
    return Flipped.of(gate).stream().map(way -> "- " + line(gate, way) + "\n");
  }

  private static String line(GateVerdict gate, Flipped way) {
    String items =
        way.items().stream()
            .map(item -> Markdown.text(Visible.brief(item, LONGEST_ID)))
            .collect(Collectors.joining(", "));
    return Stream.of(Markdown.text(gate.id()) + ":", way.text(), items, way.more())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
