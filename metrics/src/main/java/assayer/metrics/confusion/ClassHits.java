package assayer.metrics.confusion;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.metrics.interval.CreditInterval;
import assayer.metrics.interval.ShareInterval;
import assayer.metrics.section.ValueCounts;
import java.util.List;

/**
 * Credits of the units of two classes.
 *
 * @param positive those of positives
 * @param negative those of negatives
 */
record ClassHits(ValueCounts positive, ValueCounts negative) {

  ClassHits plus(ClassHits other) {
    return new ClassHits(
        ValueCounts.merged(List.of(positive, other.positive)),
        ValueCounts.merged(List.of(negative, other.negative)));
  }

  long n() {
    return positive.n() + negative.n();
  }

  /** Whether both classes have a unit. */
  boolean isWhole() {
    return positive.n() > 0 && negative.n() > 0;
  }

  double value(ClassFigure figure) {
    return value(figure, positive.mean(), negative.mean());
  }

  private double value(ClassFigure figure, double a, double b) {
    return figure.value(a, (double) positive.n(), b, (double) negative.n());
  }

  /** What a credit of a positive does to the figure; 0 of one left out. */
  double positiveInfluence(ClassFigure figure, double credit) {
    if (Double.isNaN(credit)) {
      return 0;
    }
    double size = (double) positive.n();
    double a = positive.mean();
    double slope = figure.positiveSlope(a, size, negative.mean(), (double) negative.n());
    return slope * (credit - a) / size;
  }

  /** What a credit of a negative does to the figure; 0 of one left out. */
  double negativeInfluence(ClassFigure figure, double credit) {
    if (Double.isNaN(credit)) {
      return 0;
    }
    double size = (double) negative.n();
    double b = negative.mean();
    double slope = figure.negativeSlope(positive.mean(), (double) positive.n(), b, size);
    return slope * (credit - b) / size;
  }

  /** How far below the figure its lower limit lies, squared. */
  double below(ClassFigure figure, double level) {
    double a = positive.mean();
    double b = negative.mean();
    double value = value(figure, a, b);
    return square(value - value(figure, limits(positive, level).low(), b))
        + square(value - value(figure, a, limits(negative, level).low()));
  }

  /** How far above it the upper one lies, squared; a share of 0 must not hide the other's rise. */
  double above(ClassFigure figure, double level) {
    double a = positive.mean();
    double b = negative.mean();
    double highA = limits(positive, level).high();
    double highB = limits(negative, level).high();
    double value = value(figure, a, b);
    double both = value(figure, highA, highB);
    double byA = Math.max(value(figure, highA, b) - value, both - value(figure, a, highB));
    double byB = Math.max(value(figure, a, highB) - value, both - value(figure, highA, b));
    return square(byA) + square(byB);
  }

  private static Interval limits(ValueCounts credits, double level) {
    Reading share =
        credits.isBinary()
            ? ShareInterval.share(credits.count(1), credits.n(), level)
            : credits.mean(CreditInterval.withDefaults().withLevel(level));
    return share.estimate().flatMap(Estimate::interval).orElseThrow();
  }

  private static double square(double x) {
    return x * x;
  }
}
