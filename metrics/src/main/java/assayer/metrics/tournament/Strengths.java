package assayer.metrics.tournament;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of the systems. Where it can say nothing every reading is undefined, and {@link
 * #components} says which systems the games do not compare.
 *
 * <p>Intervals are value ± z · SE, on the logarithm for a tie parameter. Compare systems by {@link
 * #difference}: the interval of a single strength depends on what the strengths are set to sum to.
 */
public final class Strengths {
  /** How intervals are made from the model's own errors. */
  public static final String METHOD = "wald";

  /** How intervals are made from errors that need not believe in the model. */
  public static final String ROBUST = "wald-robust";

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double ELO_CENTRE = 1000;
  private static final double ELO_UNIT = 400 / StrictMath.log(10);
  private static final double NO_SPREAD = 1e-12;
  private static final int FEW = 30;

  private final StrengthModel model;
  private final StrongComponents components;
  private final Undefined nothing;
  private final @Nullable Fit fit;
  private final boolean robust;
  private final double level;

  private Strengths(
      StrengthModel model,
      StrongComponents components,
      Undefined nothing,
      @Nullable Fit fit,
      boolean robust,
      double level) {
    this.model = model;
    this.components = components;
    this.nothing = nothing;
    this.fit = fit;
    this.robust = robust;
    this.level = level;
  }

  /** No result. */
  static Strengths none(StrengthModel model, StrongComponents components, Undefined why) {
    return new Strengths(model, components, why, null, false, 0.95);
  }

  /** A result; its errors are robust where the model's own would be wrong. */
  static Strengths of(StrengthModel model, StrongComponents components, Fit fit) {
    Undefined part = new Undefined(Reason.NOT_IDENTIFIED, fit.games);
    return new Strengths(
        model, components, part, fit, fit.quasi() || fit.prompts.isPresent(), 0.95);
  }

  /** With errors that hold even where the model is wrong. */
  public Strengths withRobustErrors() {
    return new Strengths(model, components, nothing, fit, true, level);
  }

  /** With intervals at another confidence level within (0, 1). */
  public Strengths withLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be within 0 and 1, got " + level);
    }
    return new Strengths(model, components, nothing, fit, robust, level);
  }

  /** What the model is called. */
  public String model() {
    return model.name();
  }

  /** Which systems the games compare with each other. */
  public StrongComponents components() {
    return components;
  }

  /** The strength of each system, in natural units; they sum to 0. */
  public List<Reading> theta() {
    return each(i -> parameter(1, 0, i));
  }

  /** The same on the scale of Elo: 1000 + 400/ln 10 · theta. */
  public List<Reading> elo() {
    return each(i -> parameter(ELO_UNIT, ELO_CENTRE, i));
  }

  /** How much stronger one system is than another, in natural units. */
  public Reading difference(int one, int other) {
    int i = system(one);
    int j = system(other);
    if (fit == null) {
      return nothing;
    }
    RealMatrix v = errors(fit);
    double variance = v.getEntry(i, i) + v.getEntry(j, j) - 2 * v.getEntry(i, j);
    return reading(fit.at.getEntry(i) - fit.at.getEntry(j), variance, fit);
  }

  /** What coming first is worth, in natural units; for models with such a constant. */
  public Reading firstPosition() {
    return fit != null && fit.formula == PairFormula.LOGISTIC_WITH_PLACE
        ? parameter(1, 0, systems())
        : nothing;
  }

  /** The logarithm of {@link #tieParameter}, which is what its error is of. */
  public Reading logTieParameter() {
    if (fit == null || Double.isNaN(model.tieless())) {
      return nothing;
    }
    if (fit.ties > 0) {
      return parameter(1, 0, systems());
    }
    return model.tieless() > 0
        ? Estimate.bare(StrictMath.log(model.tieless()), fit.games)
        : new Undefined(Reason.SEPARATION, fit.games);
  }

  /** The nu of Davidson or the kappa of Rao and Kupper; for models with such a parameter. */
  public Reading tieParameter() {
    if (fit == null || Double.isNaN(model.tieless())) {
      return nothing;
    }
    if (fit.ties == 0) {
      return Estimate.bare(model.tieless(), fit.games);
    }
    Estimate log = (Estimate) parameter(1, 0, systems());
    Estimate value = Estimate.bare(StrictMath.exp(log.value()), fit.games);
    return log.interval()
        .map(i -> new Interval(StrictMath.exp(i.low()), StrictMath.exp(i.high()), i.level()))
        .map(i -> value.with(i, log.method()))
        .orElse(value);
  }

  /**
   * The log of the probability of the games; a quasi-likelihood, in which ties are half a win,
   * where {@link #isQuasi}.
   */
  public Reading logLikelihood() {
    return fit == null ? nothing : Estimate.bare(fit.logLikelihood, fit.games);
  }

  /** Whether ties were counted as half a win each way, so that the model gives no errors. */
  public boolean isQuasi() {
    return fit != null && fit.quasi();
  }

  /** The fit itself; null where there is none. */
  @Nullable Fit fit() {
    return fit;
  }

  private int systems() {
    return components.groups().stream().mapToInt(List::size).sum();
  }

  private List<Reading> each(IntFunction<Reading> reading) {
    return IntStream.range(0, systems()).mapToObj(reading).toList();
  }

  private int system(int system) {
    if (system < 0 || system >= systems()) {
      throw new IllegalArgumentException(
          "a system must be one of " + systems() + ", got " + system);
    }
    return system;
  }

  private Reading parameter(double scale, double offset, int i) {
    return fit == null
        ? nothing
        : reading(
            scale * fit.at.getEntry(i) + offset, scale * scale * errors(fit).getEntry(i, i), fit);
  }

  private RealMatrix errors(Fit found) {
    return robust ? found.robust : found.covariance;
  }

  private Reading reading(double value, double variance, Fit found) {
    double error = Math.sqrt(Math.max(0, variance));
    Estimate bare = Estimate.bare(value, found.games);
    long prompts = found.prompts.orElse(Long.MAX_VALUE);
    if (found.prompts.isPresent()) {
      bare = bare.withClusters(prompts);
    }
    if (robust && prompts < 2) {
      return bare.with(Flag.TOO_FEW_CLUSTERS);
    }
    if (robust && prompts < FEW) {
      bare = bare.with(Flag.FEW_CLUSTERS);
    }
    if (error < NO_SPREAD) {
      return bare.withStandardError(0).with(Flag.DEGENERATE);
    }
    double half = error * NORMAL.inverseSurvivalProbability((1 - level) / 2);
    return bare.withStandardError(error)
        .with(new Interval(value - half, value + half, level), robust ? ROBUST : METHOD);
  }

  /**
   * What a fit found.
   *
   * @param formula the formula used
   * @param at strengths and, for some formulas, the extra parameter
   * @param covariance of these as the model has it
   * @param robust the same without belief in the model
   * @param logLikelihood of the games
   * @param games how many
   * @param ties how many of them had no winner
   * @param prompts how many prompts they are on, where that is known
   */
  record Fit(
      PairFormula formula,
      RealVector at,
      RealMatrix covariance,
      RealMatrix robust,
      double logLikelihood,
      long games,
      long ties,
      OptionalLong prompts) {

    boolean quasi() {
      return ties > 0
          && (formula == PairFormula.LOGISTIC || formula == PairFormula.LOGISTIC_WITH_PLACE);
    }
  }
}
