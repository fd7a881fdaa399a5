package assayer.datasets.card;

import assayer.core.item.Correctness;
import assayer.core.option.Options;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.RawRow;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a file says whether the final answer is right: a truth value, or two texts that are equal.
 *
 * @param right the column of truth values
 * @param answer the column of answers
 * @param target the column of right answers
 */
record FinalAnswers(Optional<String> right, Optional<String> answer, Optional<String> target) {

  /** The keys "final-right", or "final-answer" with "final-target". */
  static FinalAnswers of(Options layout) {
    return new FinalAnswers(
        layout.text("final-right"), layout.text("final-answer"), layout.text("final-target"));
  }

  /** Reads a row; what is no truth value, or not there, is unknown. */
  Function<RawRow, Correctness> reader(Columns columns, DataFile file) {
    int rightAt = Optionals.exact(columns, file, right);
    int answerAt = Optionals.exact(columns, file, answer);
    int targetAt = Optionals.exact(columns, file, target);
    return row -> {
      if (row.has(rightAt) && row.typed(rightAt) instanceof Boolean truth) {
        return Correctness.of(truth);
      }
      return row.has(answerAt) && row.has(targetAt)
          ? Correctness.of(row.value(answerAt).equals(row.value(targetAt)))
          : Correctness.UNKNOWN;
    };
  }
}
