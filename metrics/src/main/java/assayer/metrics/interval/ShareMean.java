package assayer.metrics.interval;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;

/**
 * A weighted mean p = Σ c p(i), Σ c = 1, of the shares of independent groups, such as the mean of a
 * benchmark's sections. Its interval is put together from Wilson's of each group, l(i) to u(i): p -
 * √Σ (c (p(i) - l(i)))² to p + √Σ (c (u(i) - p(i)))² (Zou and Donner 2008; for two groups Newcombe
 * 1998). Of one group it is {@link ShareInterval#share its own}; unlike resampling it holds where a
 * group has no miss. A group of graded credits may bring its own interval, such as {@link
 * CreditInterval}'s. Immutable.
 */
public final class ShareMean {
  /** What readings of more than one group call it. */
  public static final String METHOD = "wilson-combined";

  private final Wilson wilson;
  private final Reading only;
  private final int groups;
  private final long trials;
  private final double weights;
  private final double sum;
  private final double below;
  private final double above;

  private ShareMean(
      Wilson wilson,
      Reading only,
      int groups,
      long trials,
      double weights,
      double sum,
      double below,
      double above) {
    this.wilson = wilson;
    this.only = only;
    this.groups = groups;
    this.trials = trials;
    this.weights = weights;
    this.sum = sum;
    this.below = below;
    this.above = above;
  }

  /** Of no group yet, at a confidence level within (0, 1). */
  public static ShareMean withLevel(double level) {
    Undefined nothing = new Undefined(Undefined.Reason.EMPTY, 0);
    return new ShareMean(Wilson.withDefaults().withLevel(level), nothing, 0, 0, 0, 0, 0, 0);
  }

  /**
   * With one more group, of 0/1 rows.
   *
   * @param weight above 0; what counts is its part of the sum of all groups' weights
   * @param successes from 0 to {@code trials}
   * @param trials at least 1
   */
  public ShareMean plus(double weight, long successes, long trials) {
    if (trials < 1) {
      throw new IllegalArgumentException("a group must have trials, got " + trials);
    }
    Estimate group = (Estimate) ShareInterval.share(successes, trials, wilson.level());
    return plus(weight, group, wilson.interval(successes, trials));
  }

  /**
   * With one more group, whose mean of credits within [0, 1] has its interval from elsewhere.
   *
   * @param weight above 0
   * @param group with an interval of this level
   */
  public ShareMean plus(double weight, Estimate group) {
    return plus(weight, group, group.interval().orElseThrow());
  }

  private ShareMean plus(double weight, Estimate group, Interval own) {
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a group's weight must be above 0, got " + weight);
    }
    double share = group.value();
    double low = weight * (share - own.low());
    double high = weight * (own.high() - share);
    return new ShareMean(
        wilson,
        group,
        groups + 1,
        trials + group.n(),
        weights + weight,
        sum + weight * share,
        below + low * low,
        above + high * high);
  }

  /** The mean with its interval within [0, 1]; undefined without groups. */
  public Reading reading() {
    if (groups < 2) {
      return only;
    }
    double value = sum / weights;
    double low = Math.max(0, value - Math.sqrt(below) / weights);
    double high = Math.min(1, value + Math.sqrt(above) / weights);
    return Estimate.of(value, new Interval(low, high, wilson.level()), METHOD, trials);
  }
}
