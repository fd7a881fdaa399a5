package assayer.datasets.generated;

import java.util.List;

/**
 * Written subtraction, column by column, with borrowing.
 *
 * @param prompt the problem
 * @param from the larger number
 * @param taken as long as {@code from}, with a smaller first digit
 */
record ColumnSubtraction(String prompt, long from, long taken) implements Exercise {

  /** What is written of a column: a digit, and whether ten were borrowed for it. */
  private record Column(String line, int digit, boolean borrowed) {}

  static ColumnSubtraction draw(Draw draw, Difficulty difficulty) {
    int digits = draw.between(difficulty.choose(2, 3, 5), difficulty.choose(3, 5, 7));
    int leading = draw.between(2, 9);
    long from = Columns.number(draw, digits, leading, leading);
    long taken = Columns.number(draw, digits, 1, leading - 1);
    String task = from + " - " + taken;
    return new ColumnSubtraction(
        draw.pick(
            List.of(
                "What is " + task + "?",
                "Subtract column by column: " + task,
                "Work out " + task + " by hand, one column at a time.")),
        from,
        taken);
  }

  @Override
  public void solve(Pen pen) {
    pen.open(
        pen.wording()
            .pick(
                "We write one number below the other and begin on the right.",
                "Each column is done from right to left, with a borrow where one is needed.",
                "The columns are taken one after the other."));
    StringBuilder digits = new StringBuilder();
    boolean borrowed = false;
    for (int place = 0; place < Columns.length(from); place++) {
      Column column = column(pen, place, borrowed);
      pen.write(Columns.step(pen.wording(), place, column.line()));
      digits.insert(0, column.digit());
      borrowed = column.borrowed();
    }
    if (borrowed) {
      pen.spoil();
    }
    Columns.conclude(pen, Long.parseLong(digits.toString()), " - ", List.of(from, taken));
  }

  private Column column(Pen pen, int place, boolean borrowed) {
    int upper = Columns.digit(from, place);
    int lower = Columns.digit(taken, place);
    Column written = column(pen, upper, lower, borrowed);
    if (borrowed && pen.slips(ErrorKind.CARRY)) {
      written = column(pen, upper, lower, false);
    }
    if (!borrowed && upper < lower && pen.slips(ErrorKind.SIGN)) {
      written = column(pen, lower, upper, false);
    }
    if (!borrowed && lower > 0 && upper + lower < 10 && pen.slips(ErrorKind.WRONG_OPERATION)) {
      written = new Column(upper + " + " + lower + " = " + (upper + lower), upper + lower, false);
    }
    Draw draw = pen.nextSlip();
    if (pen.slips(ErrorKind.COPIED_NUMBER)) {
      written =
          draw.chance(0.5)
              ? column(pen, Miscopy.changed(upper, draw), lower, borrowed)
              : column(pen, upper, Miscopy.changed(lower, draw), borrowed);
    }
    return written;
  }

  private static Column column(Pen pen, int upper, int lower, boolean borrowed) {
    int less = borrowed ? 1 : 0;
    boolean borrows = upper - less < lower;
    int above = borrows ? upper + 10 : upper;
    int digit = above - less - lower;
    String line = above + (borrowed ? " - 1" : "") + " - " + lower + " = " + digit;
    String shown = pen.wording().symbols().minus(line);
    return new Column(borrows ? shown + ", with ten borrowed" : shown, digit, borrows);
  }
}
