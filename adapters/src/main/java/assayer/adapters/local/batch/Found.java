package assayer.adapters.local.batch;

import assayer.core.outcome.FailureKind;
import java.util.List;

/** What came of one input. */
public sealed interface Found {

  /**
   * Numbers.
   *
   * @param rows what was read, row by row
   */
  record Rows(List<double[]> rows) implements Found {

    /** Copies the list. */
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /**
   * None.
   *
   * @param kind the class of failure
   * @param message what is wrong, for a person
   */
  record Missing(FailureKind kind, String message) implements Found {}
}
