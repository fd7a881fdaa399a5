package assayer.core.policy;

import java.util.Locale;

/** What the right completion is worth when it shares the top score. */
public enum TiePolicy {
  /** Nothing: the right one must be strictly better. */
  LOSE {
    @Override
    public double credit(int atTop) {
      return 0;
    }
  },
  /** One half, however many share the top. */
  HALF {
    @Override
    public double credit(int atTop) {
      return 0.5;
    }
  },
  /** 1/k when k completions share the top, the right one among them. */
  SHARE {
    @Override
    public double credit(int atTop) {
      return 1.0 / atTop;
    }
  },
  /** Everything: the right one must only not be worse. */
  WIN {
    @Override
    public double credit(int atTop) {
      return 1;
    }
  };

  /**
   * The credit of a tie.
   *
   * @param atTop completions that share the top score, the right one among them; at least 2
   * @return within [0, 1]
   */
  public abstract double credit(int atTop);

  /** The name a run file uses. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
