package assayer.datasets.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Written addition, column by column.
 *
 * @param prompt the problem
 * @param numbers two or three, of the same length
 */
record ColumnAddition(String prompt, List<Long> numbers) implements Exercise {

  static ColumnAddition draw(Draw draw, Difficulty difficulty) {
    int digits = draw.between(difficulty.choose(2, 3, 5), difficulty.choose(3, 5, 7));
    int count = draw.chance(0.5) ? 3 : 2;
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(Columns.number(draw, digits, 1, 9));
    }
    String task = shown(numbers);
    return new ColumnAddition(
        draw.pick(
            List.of(
                "What is " + task + "?",
                "Add column by column: " + task,
                "Work out " + task + " by hand, one column at a time.")),
        List.copyOf(numbers));
  }

  private static String shown(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" + "));
  }

  @Override
  public void solve(Pen pen) {
    pen.open(
        pen.wording()
            .pick(
                "We write the numbers below each other and begin on the right.",
                "Each column is added from right to left, with the carry.",
                "The columns are taken one after the other."));
    int columns = Columns.length(numbers.get(0));
    StringBuilder digits = new StringBuilder();
    int carry = 0;
    for (int place = 0; place < columns; place++) {
      int sum = column(pen, place, carry);
      digits.insert(0, sum % 10);
      carry = sum / 10;
    }
    digits.insert(0, carry);
    Columns.conclude(pen, Long.parseLong(digits.toString()), " + ", numbers);
  }

  /** What is written as the sum of a column. */
  private int column(Pen pen, int place, int carry) {
    List<Integer> parts = new ArrayList<>();
    numbers.forEach(number -> parts.add(Columns.digit(number, place)));
    boolean minus = less(pen, parts, carry);
    dropped(pen, parts);
    copied(pen, parts);
    if (carry > 0 && !pen.slips(ErrorKind.CARRY)) {
      parts.add(carry);
    }
    int sum = minus ? parts.get(0) - parts.get(1) : parts.stream().mapToInt(i -> i).sum();
    String sign = minus ? pen.wording().symbols().minus() : "+";
    String line =
        parts.stream().map(String::valueOf).collect(Collectors.joining(" " + sign + " "))
            + " = "
            + sum;
    pen.write(Columns.step(pen.wording(), place, line + noted(pen.wording(), sum)));
    return sum;
  }

  private static boolean less(Pen pen, List<Integer> parts, int carry) {
    return parts.size() == 2
        && carry == 0
        && parts.get(1) > 0
        && parts.get(0) > parts.get(1)
        && pen.slips(ErrorKind.WRONG_OPERATION);
  }

  private static void dropped(Pen pen, List<Integer> parts) {
    Draw draw = pen.nextSlip();
    int at = draw.below(parts.size());
    if (parts.size() == 3 && parts.get(at) != 0 && pen.slips(ErrorKind.DROPPED_TERM)) {
      parts.remove(at);
    }
  }

  private static void copied(Pen pen, List<Integer> parts) {
    Draw draw = pen.nextSlip();
    int at = draw.below(parts.size());
    if (pen.slips(ErrorKind.COPIED_NUMBER)) {
      parts.set(at, Miscopy.changed(parts.get(at), draw));
    }
  }

  private static String noted(Wording wording, int sum) {
    String written = wording.pick(", so write ", "; write ", ", and we write ") + sum % 10;
    return sum < 10 ? written : written + " and carry " + sum / 10;
  }
}
