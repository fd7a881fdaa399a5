package assayer.reports.board;

import assayer.core.reading.Direction;
import assayer.core.reading.Estimate;
import assayer.reports.shown.Counts;
import assayer.reports.shown.Digits;
import java.util.List;

/** What a leaderboard shows, in one or two sentences that claim no more than its ranks do. */
public final class Finding {
  private static final int MOST_NAMED = 3;

  /** Said where nobody clears a control that could be cleared. */
  private static final String DEFECT =
      " Nobody clears a control, which reads nothing: either the data can be answered without"
          + " reading, which is a defect of the data, or no model here can do what is asked.";

  private static final String UNBEATABLE =
      ", and nothing is lower: who reads nothing is not moved by anything, so whether a model is"
          + " right is for other boards to say.";

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
    if (board.key().direction() == Direction.NONE) {
      return span(first, measured.get(measured.size() - 1));
    }
    List<Entry> top = measured.stream().filter(e -> e.bestRank() == 1).toList();
    String number = board.key().headline() + " " + digits.sentence(number(first));
    if (top.isEmpty()) {
      return first.name() + " has " + number + ".";
    }
    if (top.size() == 1) {
      return name(first) + " leads with " + number + ".";
    }
    String extreme = board.key().direction() == Direction.LOWER ? "lowest" : "highest";
    return "%s cannot be told apart at the top; the %s value is %s's, %s."
        .formatted(names(top), extreme, first.name(), number);
  }

  private String span(Entry highest, Entry lowest) {
    String metric = board.key().headline();
    String values =
        highest.equals(lowest)
            ? name(highest) + " has " + metric + " " + digits.sentence(number(highest))
            : metric + " lies between " + valued(lowest) + " and " + valued(highest);
    return values + ". Neither end is better, so no model is ranked.";
  }

  private String valued(Entry entry) {
    return digits.sentence(number(entry)) + " of " + name(entry);
  }

  private static String names(List<Entry> entries) {
    List<String> names = entries.stream().map(Finding::name).toList();
    int more = names.size() - MOST_NAMED;
    if (names.size() == 1) {
      return names.get(0);
    }
    if (more > 0) {
      return String.join(", ", names.subList(0, MOST_NAMED)) + " and " + Counts.of(more) + " more";
    }
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private static String name(Entry entry) {
    return entry.control() ? entry.name() + " (a control)" : entry.name();
  }

  private String control() {
    return board
        .bestControl()
        .map(c -> " The best control, " + c.name() + ", reaches " + number(number(c)) + near())
        .orElse("");
  }

  private String near() {
    if (board.isControlUnbeatable()) {
      return UNBEATABLE;
    }
    List<Entry> near = board.entries().stream().filter(board::isNearControl).toList();
    if (near.isEmpty()) {
      return isEveryModelMeasured() ? "; every model clears it." : ".";
    }
    String models = "; " + names(near) + (near.size() == 1 ? " does" : " do") + " not clear it.";
    return near.containsAll(measuredModels()) && isControlAboveZero() ? models + DEFECT : models;
  }

  /** A shift of 0 or less is what a control has that is not moved: it says nothing of the data. */
  private boolean isControlAboveZero() {
    return board.bestControl().filter(c -> number(c).value() > 0).isPresent();
  }

  private List<Entry> measuredModels() {
    return board.entries().stream().filter(e -> !e.control() && e.estimate().isPresent()).toList();
  }

  private boolean isEveryModelMeasured() {
    List<Entry> models = board.entries().stream().filter(e -> !e.control()).toList();
    return !models.isEmpty() && models.stream().allMatch(e -> e.estimate().isPresent());
  }

  private static Estimate number(Entry entry) {
    return entry.estimate().orElseThrow();
  }

  private String number(Estimate estimate) {
    return digits.show(estimate.value()) + digits.scale().unit();
  }
}
