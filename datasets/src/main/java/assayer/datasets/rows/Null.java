package assayer.datasets.rows;

/** What stands where no value does. */
public enum Null {
  /** A null that was written. */
  NULL("null"),
  /** Nothing was written: the column is not there. */
  ABSENT("nothing");

  private final String text;

  Null(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
