package assayer.adapters.probe.scorer;

import assayer.adapters.probe.Decimal;
import assayer.adapters.probe.Ruling;
import assayer.core.model.ProbeFinding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** By how much a text's score depends on what is scored with it, before it, or again. */
final class Shift {
  /** Of the range of eight very different texts: less decides nearly no comparison. */
  private static final double LITTLE = 1e-3;

  private Shift() {}

  /**
   * The largest shift of one text.
   *
   * @param alone the scores of single texts
   * @param again the same texts, or the first of them, in other company
   */
  static Ruling ruling(List<Measured> alone, List<List<Measured>> again) {
    Optional<Measured.Lack> lack =
        again.stream().flatMap(each -> Measured.lack(each).stream()).findFirst();
    if (lack.isPresent()) {
      return lack.get().ruling();
    }
    double largest = 0;
    if (again.stream().anyMatch(each -> !alike(each, alone))) {
      return Ruling.fail("a text gets more numbers, or fewer, in other company");
    }
    for (List<Measured> each : again) {
      for (int i = 0; i < each.size(); i++) {
        largest = Math.max(largest, each.get(i).distance(alone.get(i)));
      }
    }
    return ruling(largest, range(alone));
  }

  private static boolean alike(List<Measured> each, List<Measured> alone) {
    return IntStream.range(0, each.size())
        .allMatch(i -> each.get(i).numbers().length == alone.get(i).numbers().length);
  }

  private static Ruling ruling(double largest, double range) {
    String moved = "by " + Decimal.rounded(largest) + " at most, in a range of ";
    String sentence =
        largest == 0
            ? "a score is the same in whatever company"
            : "other company moves a score " + moved + Decimal.rounded(range);
    Ruling ruling = largest <= LITTLE * range ? Ruling.pass(sentence) : Ruling.warning(sentence);
    return ruling
        .with(ProbeFinding.NOISE_FLOOR, Decimal.full(largest))
        .with(ProbeFinding.NOISE_UNIT, ProbeFinding.SCORE)
        .with("range", Decimal.full(range));
  }

  private static double range(List<Measured> alone) {
    double[] all = alone.stream().flatMapToDouble(m -> Arrays.stream(m.numbers())).toArray();
    return Arrays.stream(all).max().orElse(0) - Arrays.stream(all).min().orElse(0);
  }
}
