package assayer.reports.board;

import assayer.core.reading.Estimate;
import assayer.reports.shown.Counts;
import assayer.reports.shown.Digits;
import java.util.List;

/** What a leaderboard shows, in one or two sentences that claim no more than its ranks do. */
public final class Finding {
  private static final int NAMED_AT_THE_TOP = 3;

  private final Leaderboard board;
  private final Digits digits;

  private Finding(Leaderboard board) {
    this.board = board;
    this.digits = board.digits();
  }

  /** The sentences. */
  public static String of(Leaderboard board) {
    return new Finding(board).sentences();
  }

  private String sentences() {
    List<Entry> measured = board.entries().stream().filter(e -> e.estimate().isPresent()).toList();
    if (measured.isEmpty()) {
      return "No model has a value here; the table says why.";
    }
    return lead(measured) + control();
  }

  private String lead(List<Entry> measured) {
    Entry first = measured.get(0);
    List<Entry> top = measured.stream().filter(e -> e.bestRank() == 1).toList();
    String number = board.key().headline() + " " + digits.sentence(number(first));
    if (top.isEmpty()) {
      return first.name() + " has " + number + ".";
    }
    if (top.size() == 1) {
      return first.name() + " leads with " + number + ".";
    }
    return "%s cannot be told apart at the top; the highest value is %s's, %s."
        .formatted(names(top), first.name(), number);
  }

  private static String names(List<Entry> top) {
    List<String> names = top.stream().map(Entry::name).toList();
    int more = names.size() - NAMED_AT_THE_TOP;
    if (more > 0) {
      return String.join(", ", names.subList(0, NAMED_AT_THE_TOP))
          + " and "
          + Counts.of(more)
          + " more";
    }
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private String control() {
    return board
        .bestControl()
        .map(c -> " The best control, " + c.name() + ", reaches " + number(number(c)) + near())
        .orElse("");
  }

  private String near() {
    long near = board.entries().stream().filter(board::isNearControl).count();
    if (near == 0) {
      return ".";
    }
    return "; " + Counts.of(near, "model does", "models do") + " not clear it.";
  }

  private static Estimate number(Entry entry) {
    return entry.estimate().orElseThrow();
  }

  private String number(Estimate estimate) {
    return digits.show(estimate.value()) + digits.scale().unit();
  }
}
