package assayer.core.reading;

/** When a report is written. */
public enum Occasion {
  /** After every run, unless the run file names the formats it wants. */
  EVERY_RUN,
  /** Where its format is named. */
  ON_REQUEST,
  /**
   * The same, and only of one run that is complete and of which no conformance question failed: it
   * is made to be published. A user may ask for it all the same, and then it must tell.
   */
  PUBLISHING
}
