package assayer.metrics.probability;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.numbers.core.Sum;

/**
 * How far stated probabilities are from frequencies, bin by bin; bins without rows count nothing.
 * With w(b) a bin's share of rows: expected error Σ w(b) |p(b) - f(b)|, all within [0, 1]. Biased
 * upwards: even a calibrated model is expected to show about Σ w(b) √(2 f(1-f) / (π n(b))), given
 * as {@code ifCalibrated}. Number and kind of bins belong to the figure; two models are not to be
 * compared by it, since their order can turn with the bins.
 *
 * @param kind how bins were laid: "equal-width" or "equal-mass"
 * @param sizes rows of each bin, in order; bins may be empty
 * @param bins those with rows, in order
 * @param expected the expected calibration error
 * @param rms root of Σ w(b) (p(b) - f(b))²
 * @param maximum the largest |p(b) - f(b)|
 * @param debiasedSquared Σ w(b) [(p(b) - f(b))² - f(b) (1-f(b)) / (n(b)-1)] (Kumar et al. 2019),
 *     which may be negative; TOO_FEW if every bin is skipped
 * @param skipped bins of one row, which the debiased one leaves out
 * @param ifCalibrated what a calibrated model would show as expected error
 */
public record CalibrationError(
    String kind,
    List<Long> sizes,
    List<ReliabilityBin> bins,
    Reading expected,
    Reading rms,
    Reading maximum,
    Reading debiasedSquared,
    int skipped,
    Reading ifCalibrated) {

  /** Of bins, empty where there are no rows. */
  static CalibrationError of(String kind, List<Optional<ReliabilityBin>> all) {
    List<Long> sizes = all.stream().map(b -> b.map(ReliabilityBin::n).orElse(0L)).toList();
    List<ReliabilityBin> bins = all.stream().flatMap(Optional::stream).toList();
    List<ReliabilityBin> several = bins.stream().filter(b -> b.n() > 1).toList();
    long n = bins.stream().mapToLong(ReliabilityBin::n).sum();
    return new CalibrationError(
        kind,
        sizes,
        bins,
        reading(mean(bins, n, b -> Math.abs(b.gap())), n),
        reading(Math.sqrt(mean(bins, n, b -> b.gap() * b.gap())), n),
        reading(bins.stream().mapToDouble(b -> Math.abs(b.gap())).max().orElse(0), n),
        several.isEmpty() && n > 0
            ? new Undefined(Undefined.Reason.TOO_FEW, n)
            : reading(mean(several, n, CalibrationError::debiased), n),
        bins.size() - several.size(),
        reading(mean(bins, n, b -> Math.sqrt(2 * b.spread() / (Math.PI * b.n()))), n));
  }

  private static double debiased(ReliabilityBin bin) {
    return bin.gap() * bin.gap() - bin.spread() / (bin.n() - 1);
  }

  private static double mean(
      List<ReliabilityBin> bins, long n, ToDoubleFunction<ReliabilityBin> value) {
    Sum sum = Sum.create();
    bins.forEach(b -> sum.add((double) b.n() / n * value.applyAsDouble(b)));
    return sum.getAsDouble();
  }

  private static Reading reading(double value, long n) {
    return n == 0 ? new Undefined(Undefined.Reason.EMPTY, 0) : Estimate.bare(value, n);
  }

  /** Of sums by bin. */
  static CalibrationError of(String kind, long[] sizes, Sum[] said, Sum[] happened) {
    return of(
        kind,
        IntStream.range(0, sizes.length)
            .mapToObj(b -> bin(sizes[b], said[b], happened[b]))
            .toList());
  }

  private static Optional<ReliabilityBin> bin(long n, Sum said, Sum happened) {
    return n == 0
        ? Optional.empty()
        : Optional.of(new ReliabilityBin(n, said.getAsDouble() / n, happened.getAsDouble() / n));
  }
}
