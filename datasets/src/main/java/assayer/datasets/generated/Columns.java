package assayer.datasets.generated;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What written addition and subtraction share: columns from the right, digits from the left. */
final class Columns {
  private static final List<String> PLACES =
      List.of(
          "ones",
          "tens",
          "hundreds",
          "thousands",
          "ten thousands",
          "hundred thousands",
          "millions",
          "ten millions");

  private Columns() {}

  /** A number with so many digits. */
  static long number(Draw draw, int digits, int leastLeading, int mostLeading) {
    long number = draw.between(leastLeading, mostLeading);
    for (int i = 1; i < digits; i++) {
      number = number * 10 + draw.below(10);
    }
    return number;
  }

  static int length(long number) {
    return Long.toString(number).length();
  }

  static int digit(long number, int place) {
    return Long.toString(number).charAt(length(number) - 1 - place) - '0';
  }

  /** A step about one column. */
  static String step(Wording wording, int place, String line) {
    String name = PLACES.get(place);
    String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return wording.pick(
            capital + ": ", "In the column of the " + name + " we have ", "The " + name + " give ")
        + line
        + "."
        + wording.tail();
  }

  /** The last step, with two neighbouring digits swapped if the pen slips. */
  static void conclude(Pen pen, long right, String sign, List<Long> numbers) {
    long written = right;
    Draw draw = pen.nextSlip();
    List<Long> swaps = swaps(right);
    if (!swaps.isEmpty() && pen.slips(ErrorKind.WRONG_CONCLUSION)) {
      written = draw.pick(swaps);
    }
    String task = numbers.stream().map(String::valueOf).collect(Collectors.joining(sign));
    String step =
        pen.wording()
            .pick(
                "So " + task + " = " + written + ".",
                "Read from the left, the digits give " + written + ".",
                "Putting the digits together, the answer is " + written + ".",
                "The result, all columns taken together, is therefore " + written + ".");
    pen.end(step, Long.toString(written));
  }

  private static List<Long> swaps(long number) {
    return LongStream.range(0, length(number) - 1L)
        .map(place -> Miscopy.swapped(number, (int) place))
        .filter(other -> other != number && length(other) == length(number))
        .boxed()
        .toList();
  }
}
