package assayer.adapters.local.batch;

/** What a token of an input belongs to, and so whether it may be cut. */
public enum Part {
  /** It must stay: special tokens, and whatever is scored token by token. */
  FIXED,
  /** It belongs to what was asked, or to a text that was written out as one. */
  CONTEXT,
  /** It belongs to the answer. */
  ANSWER
}
