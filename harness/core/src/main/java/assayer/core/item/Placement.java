package assayer.core.item;

/** Where the data shows the gold completion of a comparison. */
public enum Placement {
  /** The gold completion stands first. */
  GOLD_FIRST,
  /** The gold completion stands second. */
  GOLD_SECOND,
  /** The data does not say; the order is drawn from the item's seed. */
  FREE
}
