package assayer.reports.board;

import assayer.core.reading.Flips;
import assayer.core.reading.GateVerdict;
import assayer.reports.shown.Counts;
import java.util.List;
import java.util.stream.Stream;

/**
 * Items that went one way or the other beside the base of a gate.
 *
 * @param text how many they are, and which way they went
 * @param items ids of the first of them
 * @param more what is not named, "" where all are
 */
public record Flipped(String text, List<String> items, String more) {

  /** Copies the list. */
  public Flipped {
    items = List.copyOf(items);
  }

  /** The worse ones, then the better ones; none of a gate without a base. */
  public static List<Flipped> of(GateVerdict gate) {
    return gate.flips().stream().flatMap(Flipped::of).toList();
  }

  private static Stream<Flipped> of(Flips flips) {
    return Stream.of(
        of("worse", flips.worse(), flips.worseItems()),
        of("better", flips.better(), flips.betterItems()));
  }

  private static Flipped of(String way, long count, List<String> items) {
    String text = Counts.of(count, "item", "items") + " went " + way + " than with the base";
    long more = count - items.size();
    return new Flipped(
        items.isEmpty() ? text + "." : text + ":",
        items,
        more > 0 ? "and " + Counts.of(more) + " more" : "");
  }
}
