package assayer.metrics.selection;

import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.Aggregate;
import assayer.metrics.ranking.QuestionMean;

/**
 * Means over problems of {@link PassAtK}, with the standard error between problems. A problem with
 * fewer samples than draws leaves no mean: to drop such problems would favour those that were
 * sampled more.
 */
public final class MeanPassAtK implements Aggregate<MeanPassAtK> {
  private final PassAtK pass;
  private final QuestionMean any = new QuestionMean();
  private final QuestionMean all = new QuestionMean();

  /** Without problems so far. */
  public MeanPassAtK(PassAtK pass) {
    this.pass = pass;
  }

  /** Adds a problem. */
  public void add(long samples, long correct) {
    any.add(pass.any(samples, correct));
    all.add(pass.all(samples, correct));
  }

  /** Mean pass@k. */
  public Reading any() {
    return of(any);
  }

  /** Mean pass^k. */
  public Reading all() {
    return of(all);
  }

  private static Reading of(QuestionMean mean) {
    Reading reading = mean.reading();
    return mean.leftOut() == 0
        ? reading
        : new Undefined(Undefined.Reason.TOO_FEW, reading.n() + mean.leftOut());
  }

  @Override
  public MeanPassAtK combine(MeanPassAtK other) {
    if (pass.draws() != other.pass.draws()) {
      throw new IllegalArgumentException(
          "k must be the same, got " + pass.draws() + " and " + other.pass.draws());
    }
    any.combine(other.any);
    all.combine(other.all);
    return this;
  }
}
