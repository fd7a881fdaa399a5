package assayer.adapters.probe.scorer;

import assayer.adapters.probe.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Whether the scores of several texts come in the order of the texts. */
final class Order {
  private Order() {}

  /**
   * Each score must be nearest to the one its own text got alone.
   *
   * @param alone the scores of single texts
   * @param together those of the same texts in one request
   */
  static Ruling ruling(List<Measured> alone, List<Measured> together) {
    if (Measured.lack(together).isPresent()) {
      return Measured.lack(together).get().ruling();
    }
    if (IntStream.range(0, alone.size()).allMatch(i -> own(i, alone, together.get(i)))) {
      return Ruling.pass("the scores of several texts come in the order of the texts");
    }
    List<Integer> nearest = new ArrayList<>();
    together.forEach(measured -> nearest.add(nearest(measured, alone)));
    boolean moved = nearest.stream().distinct().count() == nearest.size();
    return moved
        ? Ruling.fail(
                "the scores of several texts do not come in the order of the texts%s"
                    .formatted(sorted(together) ? ", but sorted" : ""))
            .with("order", nearest)
        : Ruling.warning(
                "texts get other scores together than alone, so their order cannot be told")
            .with("nearest", nearest);
  }

  private static boolean own(int place, List<Measured> alone, Measured measured) {
    double own = measured.distance(alone.get(place));
    return alone.stream().allMatch(other -> own <= measured.distance(other));
  }

  private static int nearest(Measured measured, List<Measured> alone) {
    int best = 0;
    for (int i = 1; i < alone.size(); i++) {
      if (measured.distance(alone.get(i)) < measured.distance(alone.get(best))) {
        best = i;
      }
    }
    return best;
  }

  private static boolean sorted(List<Measured> together) {
    double[] first = together.stream().mapToDouble(m -> m.numbers()[0]).toArray();
    return IntStream.range(1, first.length).allMatch(i -> first[i - 1] >= first[i]);
  }
}
