package assayer.adapters.local.batch;

/** What becomes of an input that is longer than the model can read. */
public enum Truncation {
  /** It is not scored, and that is a failure of its own. */
  REFUSE,
  /** It loses tokens from its beginning. */
  LEFT,
  /** It loses tokens from its end. */
  RIGHT
}
