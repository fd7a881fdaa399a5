package assayer.metrics.control;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import assayer.metrics.interval.Level;
import assayer.metrics.regression.LogisticFit;
import assayer.metrics.regression.LogisticRegression;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The win rate a model would have if its answers were as long as the baseline's, in percent. The
 * preference is regressed on a constant, tanh of the length difference over its standard deviation,
 * and the instruction's difficulty, if given; the rate is the mean prediction with the length term
 * set to 0. Swapping the two systems gives 100 minus it (after Dubois et al. 2024).
 *
 * <p>This is plain maximum likelihood; what AlpacaEval 2 publishes is {@link PublishedControl}. The
 * variance is that of the predictions over n plus what the fit's own error adds, by the delta
 * method with the HC0 covariance; the published one leaves the fit out. Normal interval, cut at 0
 * and 100.
 *
 * <p>EMPTY without rows; TOO_FEW with fewer rows than coefficients, or one; ZERO_VARIANCE when all
 * length differences, or all difficulties, are equal; SEPARATION when the columns decide every
 * preference.
 */
public final class LengthControl {
  /** What readings call it. */
  public static final String METHOD = "length-control-delta";

  private static final LengthControl DEFAULT = new LengthControl(Level.DEFAULT);

  private final double level;

  private LengthControl(double level) {
    this.level = level;
  }

  /** At 95 %. */
  public static LengthControl withDefaults() {
    return DEFAULT;
  }

  /** At another confidence level within (0, 1). */
  public LengthControl withLevel(double level) {
    return new LengthControl(Level.checked(level));
  }

  /**
   * The win rate that coefficients give, as published ones do.
   *
   * @param model the coefficient of the model
   * @param byDifficulty the coefficient of the difficulty
   * @param difficulty of each instruction
   */
  public static Reading winRate(double model, double byDifficulty, double[] difficulty) {
    return difficulty.length == 0
        ? new Undefined(Reason.EMPTY, 0)
        : Estimate.bare(
            100 * EqualLengths.of(model, byDifficulty, difficulty).mean(), difficulty.length);
  }

  /** Of one model's comparisons. */
  public LengthControlled of(BaselineComparisons rows) {
    Reading raw = WinRate.of(rows.preference()).reading();
    Optional<Reason> unfit = unfit(rows);
    if (unfit.isPresent()) {
      return none(unfit.get(), rows, raw);
    }
    LogisticFit fit = LogisticRegression.withDefaults().fit(rows.observations());
    return fit.trouble().map(why -> none(why, rows, raw)).orElseGet(() -> found(fit, rows, raw));
  }

  /** Why rows cannot be fitted at all. */
  static Optional<Reason> unfit(BaselineComparisons rows) {
    int columns = rows.difficulty().isPresent() ? 3 : 2;
    if (rows.size() == 0) {
      return Optional.of(Reason.EMPTY);
    }
    if (rows.size() < columns) {
      return Optional.of(Reason.TOO_FEW);
    }
    return rows.constant() ? Optional.of(Reason.ZERO_VARIANCE) : Optional.empty();
  }

  static LengthControlled none(Reason why, BaselineComparisons rows, Reading raw) {
    return new LengthControlled(
        new Undefined(why, rows.size()),
        raw,
        List.of(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private LengthControlled found(LogisticFit fit, BaselineComparisons rows, Reading raw) {
    double[] b = fit.coefficients();
    double[] difficulty = rows.difficulty().orElseGet(() -> new double[rows.size()]);
    EqualLengths equal = EqualLengths.of(b[0], b.length > 2 ? b[2] : 0, difficulty);
    double[] gradient =
        Arrays.copyOf(new double[] {equal.byModel(), 0, equal.byDifficulty()}, b.length);
    double variance = fit.variance(gradient) + equal.variance() / equal.n();
    return new LengthControlled(
        withInterval(equal.percent(raw), 100 * Math.sqrt(variance)),
        raw,
        Arrays.stream(b).boxed().toList(),
        OptionalDouble.of(equal.error()),
        OptionalDouble.empty());
  }

  private Estimate withInterval(Estimate rate, double error) {
    double half = error * NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    double low = Math.max(0, rate.value() - half);
    double high = Math.min(100, rate.value() + half);
    Estimate known = rate.withStandardError(error);
    return error == 0
        ? known.with(Flag.DEGENERATE)
        : known.with(new Interval(low, high, level), METHOD);
  }
}
