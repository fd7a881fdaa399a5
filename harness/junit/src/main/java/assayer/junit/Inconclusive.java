package assayer.junit;

/** What a gate is as a test when its data cannot decide it. It never passes. */
public enum Inconclusive {
  /** It fails. */
  FAIL,
  /**
   * It is aborted, which build tools show as skipped and let pass. Only a run that finished can
   * abort; one that did not fails.
   */
  ABORT
}
