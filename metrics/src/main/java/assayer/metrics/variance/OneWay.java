package assayer.metrics.variance;

import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.Aggregate;
import assayer.metrics.mean.MeanInterval;
import assayer.metrics.mean.Moments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Questions with several samples each, as one-way random effects by the method of moments (Searle,
 * Casella and McCulloch 1992). With K samples of a question, Q questions and N samples in all:
 *
 * <ul>
 *   <li>within: MSW = sum (y - question's mean)² / (N - Q);
 *   <li>between: (MSB - MSW)/n₀, where MSB = sum K (question's mean - mean)² / (Q - 1) and n₀ = (N
 *       - sum K²/N)/(Q - 1).
 * </ul>
 *
 * <p>Undefined with one question, or with one sample of each. Keeps a few numbers a question.
 */
public final class OneWay implements Aggregate<OneWay> {
  private final Map<String, Moments> questions = new HashMap<>();

  /** Without samples yet. */
  public OneWay() {}

  /** Of finite samples, question by question; each has at least one. */
  public static OneWay of(List<double[]> questions) {
    OneWay all = new OneWay();
    for (double[] samples : questions) {
      if (samples.length == 0) {
        throw new IllegalArgumentException("a question must have a sample, got none");
      }
      all.questions.put(String.valueOf(all.questions.size()), Moments.of(samples));
    }
    return all;
  }

  /** Adds a sample; refuses what is not finite. */
  public void add(String question, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a value must be finite, got " + value);
    }
    questions.computeIfAbsent(question, unused -> new Moments()).add(value);
  }

  @Override
  public OneWay combine(OneWay other) {
    other.questions.forEach(
        (question, samples) ->
            questions.computeIfAbsent(question, unused -> new Moments()).combine(samples));
    return this;
  }

  /** The variance of samples of one question, and how much of it is between questions. */
  public VarianceComponents components() {
    return why().map(VarianceComponents::undefined).orElseGet(this::found);
  }

  private Optional<Undefined> why() {
    long n = n();
    if (n == 0) {
      return Optional.of(new Undefined(Undefined.Reason.EMPTY, 0));
    }
    if (n == questions.size()) {
      return Optional.of(new Undefined(Undefined.Reason.TOO_FEW, n));
    }
    return questions.size() < 2
        ? Optional.of(new Undefined(Undefined.Reason.TOO_FEW_CLUSTERS, n))
        : Optional.empty();
  }

  private long n() {
    return questions.values().stream().mapToLong(Moments::n).sum();
  }

  private VarianceComponents found() {
    long n = n();
    int q = questions.size();
    Moments all = new Moments();
    double inside = 0;
    double sizes = 0;
    for (Moments samples : questions.values()) {
      all.combine(samples);
      inside += samples.squares();
      sizes += (double) samples.n() * samples.n();
    }
    double outside = 0;
    for (Moments samples : questions.values()) {
      double off = samples.mean() - all.mean();
      outside += samples.n() * off * off;
    }
    double within = inside / (n - q);
    double typical = (n - sizes / n) / (q - 1);
    return VarianceComponents.of(within, (outside / (q - 1) - within) / typical, typical, n, q);
  }

  /**
   * The mean of the questions' means, each counting once, with Student's interval over questions:
   * its standard error holds both components.
   */
  public Reading mean() {
    Moments means = new Moments();
    questions.values().forEach(samples -> means.add(samples.mean()));
    return means.measured().reading(MeanInterval.STUDENT_T);
  }
}
