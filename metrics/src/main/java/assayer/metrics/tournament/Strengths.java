package assayer.metrics.tournament;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import assayer.metrics.interval.Level;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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

  private static final double ELO_CENTRE = 1000;
  private static final double ELO_UNIT = 400 / StrictMath.log(10);

  private final StrengthModel model;
  private final StrongComponents components;
  private final Undefined nothing;
  private final @Nullable Fit fit;
  private final Errors errors;

  private Strengths(
      StrengthModel model,
      StrongComponents components,
      Undefined nothing,
      @Nullable Fit fit,
      Errors errors) {
    this.model = model;
    this.components = components;
    this.nothing = nothing;
    this.fit = fit;
    this.errors = errors;
  }

  /** No result. */
  static Strengths none(StrengthModel model, StrongComponents components, Undefined why) {
    return new Strengths(model, components, why, null, new Errors(false, Level.DEFAULT));
  }

  /** A result; its errors are robust where the model's own would be wrong. */
  static Strengths of(StrengthModel model, StrongComponents components, Fit fit) {
    Undefined part = new Undefined(Reason.NOT_IDENTIFIED, fit.games());
    boolean robust = fit.quasi() || fit.prompts().isPresent();
    return new Strengths(model, components, part, fit, new Errors(robust, Level.DEFAULT));
  }

  /** With errors that hold even where the model is wrong. */
  public Strengths withRobustErrors() {
    return new Strengths(model, components, nothing, fit, new Errors(true, errors.level()));
  }

  /** With intervals at another confidence level within (0, 1). */
  public Strengths withLevel(double level) {
    return new Strengths(model, components, nothing, fit, new Errors(errors.robust(), level));
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
    return fit.difference(i, j, errors);
  }

  /** What coming first is worth, in natural units; for models with such a constant. */
  public Reading firstPosition() {
    return fit != null && fit.formula() == PairFormula.LOGISTIC_WITH_PLACE
        ? parameter(1, 0, systems())
        : nothing;
  }

  /** The logarithm of {@link #tieParameter}, which is what its error is of. */
  public Reading logTieParameter() {
    if (fit == null || Double.isNaN(model.tieless())) {
      return nothing;
    }
    if (fit.ties() > 0) {
      return parameter(1, 0, systems());
    }
    return model.tieless() > 0
        ? Estimate.bare(StrictMath.log(model.tieless()), fit.games())
        : new Undefined(Reason.SEPARATION, fit.games());
  }

  /** The nu of Davidson or the kappa of Rao and Kupper; for models with such a parameter. */
  public Reading tieParameter() {
    if (fit == null || Double.isNaN(model.tieless())) {
      return nothing;
    }
    if (fit.ties() == 0) {
      return Estimate.bare(model.tieless(), fit.games());
    }
    Estimate log = (Estimate) parameter(1, 0, systems());
    Estimate value = Estimate.bare(StrictMath.exp(log.value()), fit.games());
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
    return fit == null ? nothing : Estimate.bare(fit.logLikelihood(), fit.games());
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
    return fit == null ? nothing : fit.parameter(scale, offset, i, errors);
  }
}
