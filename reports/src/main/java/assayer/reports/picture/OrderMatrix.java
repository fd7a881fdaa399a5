package assayer.reports.picture;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.reports.board.Entry;
import assayer.reports.board.Leaderboard;
import assayer.reports.shown.Digits;
import assayer.reports.shown.Scale;
import assayer.reports.svg.HeatMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a judge said of a pair as it was shown, and what it said when the two had changed places.
 * Who goes by the completions lies where one game names the first shown and the other the second.
 */
final class OrderMatrix {
  private static final List<String> SAID = List.of("first", "second", "tie");
  private static final int MOST_MODELS = 6;
  private static final String CAPTION =
      "Shares of pairs, in per cent, by the two verdicts: which of the completions shown was named,"
          + " in the one order and in the other. A judge that goes by the completions names the"
          + " first in one order and the second in the other; one that goes by places says the"
          + " same twice.";

  private OrderMatrix() {}

  static Optional<Picture> of(Leaderboard board) {
    List<Entry> models =
        board.first(MOST_MODELS).stream()
            .filter(e -> share(e, "first", "second").isPresent())
            .toList();
    if (models.isEmpty()) {
      return Optional.empty();
    }
    List<HeatMap.Row> rows = new ArrayList<>();
    for (String one : SAID) {
      for (String other : SAID) {
        rows.add(row(models, one, other));
      }
    }
    HeatMap map =
        new HeatMap(
            "Verdicts in both orders: " + board.title(),
            finding(models.stream().filter(e -> !e.control()).findFirst().orElse(models.get(0))),
            models.stream().map(e -> e.result().model()).toList(),
            rows);
    return Optional.of(
        new Picture(
            "orders", "Does the verdict survive when the two change places?", map, CAPTION));
  }

  private static Optional<Estimate> share(Entry entry, String one, String other) {
    return entry
        .result()
        .reading(SectionReading.OVERALL, "order-" + one + "-" + other)
        .flatMap(Reading::estimate);
  }

  private static HeatMap.Row row(List<Entry> models, String one, String other) {
    List<Optional<HeatMap.Cell>> cells = new ArrayList<>();
    for (Entry model : models) {
      cells.add(
          share(model, one, other)
              .map(e -> new HeatMap.Cell(digits(e).show(e.value()), e.value(), false)));
    }
    return new HeatMap.Row(one + ", then " + other, cells);
  }

  private static Digits digits(Estimate estimate) {
    return Digits.of(Scale.SHARE, List.of(estimate));
  }

  private static String finding(Entry best) {
    double survives =
        share(best, "first", "second").map(Estimate::value).orElse(0.0)
            + share(best, "second", "first").map(Estimate::value).orElse(0.0)
            + share(best, "tie", "tie").map(Estimate::value).orElse(0.0);
    return "The verdict of %s survives in %s %% of pairs."
        .formatted(best.name(), new Digits(Scale.SHARE, 1).show(survives));
  }
}
