package assayer.datasets.generated;

import java.util.Locale;

/** The kinds of mistake that are planted. */
enum ErrorKind {
  /** Adds where it should multiply, and the like; the sum itself may come out. */
  WRONG_OPERATION,
  /** A sign lost or won. */
  SIGN,
  /** A carry or a borrow forgotten. */
  CARRY,
  /** A number that is not the one written before. */
  COPIED_NUMBER,
  /** One of several summands left out. */
  DROPPED_TERM,
  /** A wrong conversion, or the answer in the wrong unit. */
  UNIT,
  /** All steps right, and then another answer. */
  WRONG_CONCLUSION;

  /** The name a run file uses. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
