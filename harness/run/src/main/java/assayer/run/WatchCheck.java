package assayer.run;

import assayer.core.item.Item;
import assayer.core.option.Place;
import assayer.core.option.Problems;
import assayer.core.suite.Credits;
import assayer.run.gate.Gate;
import java.util.List;

/** Says of each gate that the rule to stop early cannot be held by it. */
final class WatchCheck {
  /** A suite may weigh, nest and pool items as it likes when it makes a section. */
  private static final String SECTIONS =
      " (a look knows what each item is worth to the whole, and neither which items a suite makes a"
          + " section of nor how many of them are still to come)";

  private final List<Entry<?>> entries;
  private final Problems problems;

  private WatchCheck(List<Entry<?>> entries, Problems problems) {
    this.entries = entries;
    this.problems = problems;
  }

  /**
   * Notes what is wrong.
   *
   * @param gates all that are to be decided
   * @param besides those among them that stand in no run file
   */
  static void of(List<Gate> gates, List<Gate> besides, List<Entry<?>> entries, Problems problems) {
    WatchCheck check = new WatchCheck(entries, problems);
    gates.forEach(check::gate);
    if (!besides.isEmpty()) {
      Place place = besides.get(0).place();
      problems.add(
          place,
          "how far models are asked is said by the gates of the run file, since \"stop:"
              + " sequential\" is there, so no gate may come from elsewhere; write this one there,"
              + " or remove the stop");
    }
  }

  private void gate(Gate gate) {
    if (!gate.isDecidedWhileAsking()) {
      problems.add(
          gate.place(),
          "\"stop: sequential\" decides lower and upper bounds and comparisons of a headline over"
              + " all"
              + " items%s, got \"%s\"; put this gate into a run file of its own without the stop"
                  .formatted(gate.isOverall() ? "" : SECTIONS, gate.id()));
      return;
    }
    entries.stream().filter(entry -> Watched.isOf(gate, entry)).forEach(e -> entry(gate, e));
  }

  private <I extends Item> void entry(Gate gate, Entry<I> entry) {
    String headline = entry.suite().headline();
    if (!gate.metric().isEmpty() && !gate.metric().equals(headline)) {
      problems.add(
          gate.place(),
          "\"stop: sequential\" decides by the headline of %s, \"%s\", since a look knows what each item is worth to that alone, got \"%s\"; name that, or put this gate into a run file of its own without the stop"
              .formatted(gate.suite(), headline, gate.metric()));
      return;
    }
    entry.seats().stream()
        .filter(seat -> Watched.id(seat).equals(gate.model()))
        .filter(seat -> !isMean(entry, seat))
        .forEach(
            seat ->
                problems.add(
                    gate.place(),
                    "\"stop: sequential\" needs a headline that is the mean of what items are worth, and \"%s\" of %s is none; put this gate into a run file of its own without the stop"
                        .formatted(headline, gate.suite())));
  }

  /** A scoring that has got nothing yet knows what it would make of it. */
  private static <I extends Item> boolean isMean(Entry<I> entry, Seat seat) {
    Credits none =
        entry
            .suite()
            .seated(seat.beside())
            .scoring(seat.role(), entry.policy(), entry.dataset().card(), 0)
            .scored()
            .credits();
    return none.isMean();
  }
}
