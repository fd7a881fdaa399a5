package assayer.run.verify;

import java.util.List;

/**
 * What asking one model on one entry again came to. What was drawn is {@code same + different +
 * unanswered + notPut}.
 *
 * @param entry the entry's number, from 1
 * @param suite the entry's suite
 * @param dataset the entry's dataset
 * @param model the model's id
 * @param settled stored asks that have an answer, a refusal or a text that could not be read
 * @param failed stored asks that had failed, which are not asked again
 * @param same asks that came to the same
 * @param reworded those among the same where the model said it in other words
 * @param different asks that came to something else
 * @param unanswered asks that failed this time
 * @param notPut asks that were drawn and never came up, or were not put any more
 * @param firstDifferences the first few of those that differ, by item
 * @param firstFailure what kept the first one from being answered, "" if none
 */
public record ModelCheck(
    int entry,
    String suite,
    String dataset,
    String model,
    long settled,
    long failed,
    long same,
    long reworded,
    long different,
    long unanswered,
    long notPut,
    List<AnswerChange> firstDifferences,
    String firstFailure) {

  /** Copies the list. */
  public ModelCheck {
    firstDifferences = List.copyOf(firstDifferences);
  }

  /** Asks that were drawn. */
  public long drawn() {
    return same + different + unanswered + notPut;
  }
}
