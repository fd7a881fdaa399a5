package assayer.core.outcome;

/** Why there is no answer although one was asked for. */
public enum FailureKind {
  /** The answer took too long. */
  TIMEOUT,
  /** The endpoint answered with an error. */
  HTTP,
  /** The model's memory did not suffice. */
  OUT_OF_MEMORY,
  /** The question is longer than the model can read. */
  TOO_LONG,
  /** The score is NaN or infinite. */
  NON_FINITE,
  /** A recording holds no answer to this question. */
  NO_ANSWER,
  /** A recording holds an answer to another question in this place, or more than one. */
  MISMATCH,
  /** What was recorded is not an answer of the expected kind. */
  MALFORMED,
  /** The adapter itself broke. */
  INTERNAL
}
