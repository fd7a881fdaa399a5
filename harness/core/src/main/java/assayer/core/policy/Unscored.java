package assayer.core.policy;

import java.util.OptionalDouble;

/**
 * What an item is worth that could not be scored, since an answer it needs is missing.
 *
 * @param rule the rule
 * @param credit the credit under {@link Rule#AS_CREDIT}, within [0, 1]; 0 under the others
 */
public record Unscored(Rule rule, double credit) {

  /** The rules. */
  public enum Rule {
    /** Counts as wrong. */
    AS_WRONG("as-wrong"),
    /** Left out of the numbers, counted in the tally. */
    EXCLUDE("exclude"),
    /** Worth what guessing would earn. */
    AS_CHANCE("as-chance"),
    /** Worth a stated credit. */
    AS_CREDIT("as-credit");

    private final String id;

    Rule(String id) {
      this.id = id;
    }

    /** The name a run file uses. */
    public String id() {
      return id;
    }
  }

  /** Counts as wrong. */
  public static final Unscored AS_WRONG = new Unscored(Rule.AS_WRONG, 0);

  /** Left out. */
  public static final Unscored EXCLUDE = new Unscored(Rule.EXCLUDE, 0);

  /** Worth a guess. */
  public static final Unscored AS_CHANCE = new Unscored(Rule.AS_CHANCE, 0);

  /** Refuses a credit outside [0, 1]. */
  public Unscored {
    if (!(credit >= 0 && credit <= 1)) {
      throw new IllegalArgumentException("credit must be within 0 to 1, got " + credit);
    }
  }

  /** Worth the given credit. */
  public static Unscored asCredit(double credit) {
    return new Unscored(Rule.AS_CREDIT, credit);
  }

  /**
   * The credit of an unscored item; NaN is never given, an excluded item has none.
   *
   * @param chance what guessing earns, within [0, 1]
   */
  public OptionalDouble credit(double chance) {
    return switch (rule) {
      case AS_WRONG -> OptionalDouble.of(0);
      case EXCLUDE -> OptionalDouble.empty();
      case AS_CHANCE -> OptionalDouble.of(chance);
      case AS_CREDIT -> OptionalDouble.of(credit);
    };
  }

  /** The name a run file uses, with the number where there is one. */
  public String id() {
    return rule == Rule.AS_CREDIT ? rule.id() + " " + credit : rule.id();
  }
}
