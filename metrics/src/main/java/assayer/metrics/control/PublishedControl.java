package assayer.metrics.control;

import assayer.core.reading.Reading;
import assayer.core.reading.Undefined.Reason;
import assayer.metrics.regression.LogisticFit;
import assayer.metrics.regression.LogisticRegression;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The length-controlled win rate as AlpacaEval 2 publishes it (Dubois et al. 2024 and their code):
 * logistic regression of the preference on the model, the length term and the instruction's
 * difficulty, with all three coefficients under a lasso, on the model's rows and the {@link
 * RegularisingRows}, where the model's column is 0. The rate is the mean prediction over the
 * model's rows with the length term set to 0, in percent.
 *
 * <p>What the loss weighs against the lasso is chosen among ten values from 10⁻⁴ to 10⁴ by the mean
 * log loss on five folds. The code's own folds depend on how a sort leaves equal keys, which
 * differs between machines; here row i of n is in fold (n-1-i) mod 5. The optimum is exact; the
 * code's solver stops within 0.001 points of it.
 *
 * <p>No standard error: the published one, given beside it, ignores the error of the fit.
 */
public final class PublishedControl {
  private final RegularisingRows regularising;
  private final OptionalDouble fixed;

  private PublishedControl(RegularisingRows regularising, OptionalDouble fixed) {
    this.regularising = regularising;
    this.fixed = fixed;
  }

  /** With rows that differ in length alone; the penalty is searched for. */
  public static PublishedControl of(RegularisingRows regularising) {
    return new PublishedControl(regularising, OptionalDouble.empty());
  }

  /** With a known penalty: what the loss weighs against the lasso, above 0. */
  public PublishedControl withPenalty(double c) {
    return new PublishedControl(regularising, OptionalDouble.of(c));
  }

  /** Of one model's comparisons, which must have difficulties. */
  public LengthControlled of(BaselineComparisons rows) {
    double[] difficulty =
        rows.difficulty()
            .orElseThrow(() -> new IllegalArgumentException("comparisons must have difficulties"));
    Reading raw = WinRate.of(rows.preference()).reading();
    Optional<Reason> unfit = LengthControl.unfit(rows);
    if (unfit.isPresent()) {
      return LengthControl.none(unfit.get(), rows, raw);
    }
    Training training = Training.of(regularising, rows);
    double c = fixed.orElseGet(training::bestPenalty);
    LogisticFit fit = LogisticRegression.withDefaults().withLasso(c).fit(training.all());
    if (fit.trouble().isPresent()) {
      return LengthControl.none(fit.trouble().get(), rows, raw);
    }
    double[] b = fit.coefficients();
    EqualLengths equal = EqualLengths.of(b[0], b[2], difficulty);
    return new LengthControlled(
        equal.percent(raw),
        raw,
        List.of(b[0], b[1], b[2]),
        OptionalDouble.of(equal.error()),
        OptionalDouble.of(c));
  }
}
