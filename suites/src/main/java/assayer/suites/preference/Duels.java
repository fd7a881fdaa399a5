package assayer.suites.preference;

import assayer.core.policy.ScoringPolicy;
import java.util.OptionalDouble;

/**
 * The comparisons within a set: each right completion with each wrong one.
 *
 * @param won what they are worth together
 * @param fought how many there were, those that are left out not among them
 */
record Duels(double won, int fought) {

  /** By scores, NaN where one is missing. */
  static Duels of(double[] right, double[] wrong, ScoringPolicy policy) {
    double won = 0;
    int fought = 0;
    for (double better : right) {
      for (double worse : wrong) {
        OptionalDouble credit = Standing.of(better, worse).credit(policy);
        won += credit.orElse(0);
        fought += credit.isPresent() ? 1 : 0;
      }
    }
    return new Duels(won, fought);
  }

  /** By what came of comparing. */
  static Duels of(Comparisons seen, ScoringPolicy policy) {
    double won = seen.wrong() - seen.losses() - seen.ties() - seen.missing();
    OptionalDouble missing = Standing.MISSING.credit(policy);
    return new Duels(
        won + seen.ties() * policy.ties().credit(2) + seen.missing() * missing.orElse(0),
        missing.isPresent() ? seen.wrong() : seen.wrong() - seen.missing());
  }
}
