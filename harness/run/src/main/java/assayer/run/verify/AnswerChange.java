package assayer.run.verify;

/**
 * An ask that got another answer than the stored one.
 *
 * @param item the item's id in its dataset
 * @param slot which ask of the item
 * @param stored what the run has, as its observation says it
 * @param now what came this time, said the same way
 */
public record AnswerChange(String item, String slot, String stored, String now)
    implements Comparable<AnswerChange> {

  /** By item and slot, since answers arrive in any order. */
  @Override
  public int compareTo(AnswerChange other) {
    int items = item.compareTo(other.item);
    return items == 0 ? slot.compareTo(other.slot) : items;
  }
}
