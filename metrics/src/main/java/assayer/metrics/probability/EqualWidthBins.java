package assayer.metrics.probability;

import assayer.metrics.Aggregate;
import java.util.Arrays;
import org.apache.commons.numbers.core.Sum;

/**
 * Calibration over M bins of equal width (Guo et al. 2017): edges m/M as doubles, bins (low, high],
 * the first closed. Rows find their bin by comparing with the edges, since ⌈p M⌉ puts 0.07, 0.29
 * and 0.57 wrongly for M = 100. Constant memory.
 */
public final class EqualWidthBins implements Aggregate<EqualWidthBins> {
  private final double[] edges;
  private final long[] sizes;
  private final Sum[] said;
  private final Sum[] happened;

  private EqualWidthBins(int bins) {
    this.edges = new double[bins + 1];
    Arrays.setAll(edges, m -> m / (double) bins);
    this.sizes = new long[bins];
    this.said = new Sum[bins];
    this.happened = new Sum[bins];
    Arrays.setAll(said, b -> Sum.create());
    Arrays.setAll(happened, b -> Sum.create());
  }

  /** Without rows; at least one bin. */
  public static EqualWidthBins of(int bins) {
    if (bins < 1) {
      throw new IllegalArgumentException("bins must be at least 1, got " + bins);
    }
    return new EqualWidthBins(bins);
  }

  /** Adds a row: the probability said of an event, and whether it happened. */
  public void add(double probability, boolean happened) {
    add(probability, happened ? 1.0 : 0.0);
  }

  /** Adds rows, as many probabilities as labels. */
  public void addAll(double[] probabilities, boolean[] labels) {
    Probabilities.addAll(probabilities, labels, this::add);
  }

  /**
   * Adds a row by its likeliest class: the largest probability, and whether that class is the
   * label. Where several are largest, the row is right by the share of them that is.
   *
   * @param probabilities of the classes, adding up to 1 within 1e-6
   * @param label the true class, from 0
   */
  public void addTopLabel(double[] probabilities, int label) {
    Probabilities.checkDistribution(probabilities, label);
    double largest = Arrays.stream(probabilities).max().orElse(0);
    long equals = Arrays.stream(probabilities).filter(p -> p == largest).count();
    add(largest, probabilities[label] == largest ? 1.0 / equals : 0);
  }

  /** Adds a row: the probability said of an event, and how far it happened, within [0, 1]. */
  void add(double probability, double credit) {
    int bin = bin(Probabilities.checked(probability));
    sizes[bin]++;
    said[bin].add(probability);
    happened[bin].add(credit);
  }

  /** The product is off by rounding only, so the bin is this one or a neighbour. */
  private int bin(double p) {
    int bin = Math.min(sizes.length - 1, (int) (p * sizes.length));
    if (p <= edges[bin] && bin > 0) {
      return bin - 1;
    }
    return p > edges[bin + 1] ? bin + 1 : bin;
  }

  @Override
  public EqualWidthBins combine(EqualWidthBins other) {
    if (sizes.length != other.sizes.length) {
      throw new IllegalArgumentException("both must have the same bins");
    }
    for (int b = 0; b < sizes.length; b++) {
      sizes[b] += other.sizes[b];
      said[b].add(other.said[b]);
      happened[b].add(other.happened[b]);
    }
    return this;
  }

  /** The errors; undefined without rows. */
  public CalibrationError error() {
    return CalibrationError.of("equal-width", sizes, said, happened);
  }
}
