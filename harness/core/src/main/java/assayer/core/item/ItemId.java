package assayer.core.item;

/**
 * Names one item.
 *
 * @param dataset the dataset's name
 * @param row the item's own id, unique in the dataset; its one-based position where the data has
 *     none
 * @param subset the dataset's own tag of the item, "" where it has none
 */
public record ItemId(String dataset, String row, String subset) {

  /** Refuses an empty row id, since observations are joined by it. */
  public ItemId {
    if (row.isEmpty()) {
      throw new IllegalArgumentException("item id must not be empty");
    }
  }
}
