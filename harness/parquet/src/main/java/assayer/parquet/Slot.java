package assayer.parquet;

/** The place a value takes in its row. */
@FunctionalInterface
interface Slot {

  /** Writes what must stand before the value: a comma, a name, a bracket. */
  void begin();
}
