package assayer.datasets.card;

import assayer.core.option.Options;
import assayer.datasets.rows.BadRow;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.RawRow;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Where the steps of a solution stand; a file of recorded answers may say only how many there are.
 *
 * @param column the column of texts, or of their number
 * @param counted whether it holds the number alone
 */
record StepTexts(String column, boolean counted) {
  private static final int MOST = 1 << 16; // a slip in a file must not cost the memory

  /** The key "steps", or "step-count". */
  static StepTexts of(Options layout) {
    return layout.has("step-count")
        ? new StepTexts(layout.requiredText("step-count"), true)
        : new StepTexts(layout.requiredText("steps"), false);
  }

  Function<RawRow, List<String>> reader(Columns columns) {
    int at = counted ? columns.exact(column) : columns.text(column);
    return counted ? row -> blanks(row.whole(at)) : row -> row.texts(at);
  }

  private List<String> blanks(long number) {
    if (number < 0 || number > MOST) {
      throw new BadRow(
          "\"" + column + "\" must be a number of steps up to " + MOST + ", got " + number);
    }
    return Collections.nCopies((int) number, "");
  }
}
