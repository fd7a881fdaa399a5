package assayer.core.item;

/** What somebody who knows says of a step, a final answer or a reason. */
public enum Correctness {
  /** It is right. */
  RIGHT,
  /** It is wrong. */
  WRONG,
  /** Nobody said. */
  UNKNOWN;

  /** What a truth value stands for. */
  public static Correctness of(boolean right) {
    return right ? RIGHT : WRONG;
  }
}
