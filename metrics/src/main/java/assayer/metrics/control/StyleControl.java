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
import assayer.metrics.regression.Observations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Win rates against a baseline with style held fixed, as Arena-Hard v2.0 has them: logistic
 * regression of the score on one column a model and the styles, each less its mean and over its
 * deviation (n - 1) over all games. A model's rate is the logistic of its coefficient, in percent:
 * what it wins at the styles' mean differences.
 *
 * <p>The authors stop a gradient method after 50 steps and resample games one by one; here the
 * optimum is exact and the variance is a sandwich over questions, since games on one question
 * depend on each other. Intervals are Student's for the log odds, with as many degrees of freedom
 * as questions less the columns that one model's games are fitted by, its own and the styles, which
 * also take the place of G - 1 in the sandwich: with few questions a fit comes too close to them.
 *
 * <p>All readings are EMPTY without games, NOT_IDENTIFIED when a model has none or styles explain
 * each other, SEPARATION when a model wins, or loses, all of its games.
 */
public final class StyleControl {
  /** What readings call it. */
  public static final String METHOD = "style-control-sandwich";

  private static final int ENOUGH = 30;
  private static final StyleControl DEFAULT = new StyleControl(Level.DEFAULT);

  private final double level;

  private StyleControl(double level) {
    this.level = level;
  }

  /** At 95 %; Arena-Hard publishes 90 %. */
  public static StyleControl withDefaults() {
    return DEFAULT;
  }

  /** At another confidence level within (0, 1). */
  public StyleControl withLevel(double level) {
    return new StyleControl(Level.checked(level));
  }

  /** Of all models' games. */
  public StyleControlled of(BaselineGames games) {
    List<Optional<double[]>> styles =
        Arrays.stream(games.style())
            .map(column -> StyleColumn.normalised(column, games.weight()))
            .toList();
    double[][] columns = styles.stream().flatMap(Optional::stream).toArray(double[][]::new);
    LogisticFit fit =
        LogisticRegression.withDefaults()
            .fit(
                Observations.of(games.score(), columns)
                    .withGroups(games.models(), games.model())
                    .withWeights(games.weight()));
    return fit.trouble().map(why -> none(why, games)).orElseGet(() -> found(fit, games, styles));
  }

  private static StyleControlled none(Reason why, BaselineGames games) {
    Reading none = new Undefined(why, games.score().length);
    return new StyleControlled(
        Collections.nCopies(games.models(), none), Collections.nCopies(games.style().length, none));
  }

  private StyleControlled found(
      LogisticFit fit, BaselineGames games, List<Optional<double[]>> styles) {
    List<Reading> winRates = new ArrayList<>();
    for (int m = 0; m < games.models(); m++) {
      winRates.add(LogOdds.percent(coefficient(fit, games, m)));
    }
    List<Reading> features = new ArrayList<>();
    int next = games.models();
    for (Optional<double[]> style : styles) {
      features.add(
          style.isPresent()
              ? coefficient(fit, games, next++)
              : new Undefined(Reason.ZERO_VARIANCE, games.score().length));
    }
    return new StyleControlled(winRates, features);
  }

  private Estimate coefficient(LogisticFit fit, BaselineGames games, int place) {
    double[] coefficients = fit.coefficients();
    int questions = games.questions();
    Estimate bare =
        Estimate.bare(coefficients[place], games.score().length).withClusters(questions);
    if (questions < 2) {
      return bare.with(Flag.TOO_FEW_CLUSTERS);
    }
    double[] gradient = new double[coefficients.length];
    gradient[place] = 1;
    double freedom = Math.max(1.0, questions - 1.0 - games.style().length);
    double corrected = (questions - 1) / freedom;
    double error = Math.sqrt(corrected * fit.variance(gradient, games.question(), questions));
    if (error == 0) {
      return bare.withStandardError(0).with(Flag.DEGENERATE);
    }
    double half = error * TDistribution.of(freedom).inverseSurvivalProbability((1 - level) / 2);
    Interval interval = new Interval(bare.value() - half, bare.value() + half, level);
    Estimate known = bare.withStandardError(error).with(interval, METHOD);
    return questions < ENOUGH ? known.with(Flag.FEW_CLUSTERS) : known;
  }
}
