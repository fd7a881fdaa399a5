package assayer.suites.nullmodel;

import assayer.core.reading.Reading;
import assayer.metrics.interval.Level;
import assayer.metrics.section.ItemTable;
import assayer.suites.nullmodel.attack.Attack;
import assayer.suites.nullmodel.attack.Attacks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a doubling of an answer's length is worth where nothing new is said. Per item the slope Σ (x
 * - mean x) y / Σ (x - mean x)² of the weakest real answer's win rate y on x = log2 of how many
 * times as long it is, at x = 0 as it was and at each padding; the mean over items with Student's
 * interval. An item that lacks one of the games is left out.
 */
final class VerbositySlope {
  private static final double DOUBLING = Math.log(2);

  private final AttackTable table;
  private final List<Point> points = new ArrayList<>();

  /** An attack at its length. */
  private record Point(int attack, double doublings) {}

  VerbositySlope(List<Attack> attacks, AttackTable table) {
    this.table = table;
    Map<String, Double> times = Attacks.timesAsLong();
    for (int i = 0; i < attacks.size(); i++) {
      Double known = times.get(attacks.get(i).id());
      if (known != null) {
        points.add(new Point(i, Math.log(known) / DOUBLING));
      }
    }
  }

  /** Empty where no padding of a known length was put. */
  Optional<Reading> reading() {
    return points.isEmpty() ? Optional.empty() : Optional.of(Rates.ofAny(slopes(), Level.DEFAULT));
  }

  private double[] slopes() {
    double mean = points.stream().mapToDouble(Point::doublings).sum() / (points.size() + 1);
    double squares = mean * mean;
    double[] honest = table.honest();
    double[] slopes = new double[honest.length];
    for (int item = 0; item < slopes.length; item++) {
      slopes[item] = -mean * honest[item];
    }
    for (Point point : points) {
      double off = point.doublings() - mean;
      squares += off * off;
      double[] won = table.values(point.attack(), Metric.NULL_WIN_RATE);
      for (int item = 0; item < slopes.length; item++) {
        slopes[item] += off * won[item]; // left out where either is
      }
    }
    for (int item = 0; item < slopes.length; item++) {
      slopes[item] = Double.isNaN(slopes[item]) ? ItemTable.LEFT_OUT : slopes[item] / squares;
    }
    return slopes;
  }
}
