package assayer.metrics.probability;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.metrics.Aggregate;
import assayer.metrics.mean.MeanInterval;
import assayer.metrics.mean.Moments;
import assayer.metrics.regression.Logistic;

/**
 * -mean[y ln p + (1-y) ln(1-p)] in nats: a proper loss, smaller is better; ln 2 for 1/2 said of
 * everything. Probabilities are clipped to [ε, 1-ε], and how many were is told: one row that is
 * certain and wrong adds 34.5 nats at ε = 1e-15 and may decide the mean. Logits are not clipped:
 * max(z, 0) - z y + ln(1 + e^-|z|). Student's interval.
 */
public final class LogLoss implements Aggregate<LogLoss> {
  private static final double EPSILON = 1e-15;

  private final double epsilon;
  private final Moments mean = new Moments();
  private long clipped;
  private long certainAndWrong;

  private LogLoss(double epsilon) {
    this.epsilon = epsilon;
  }

  /** Clipping at 1e-15. */
  public static LogLoss withDefaults() {
    return new LogLoss(EPSILON);
  }

  /** Clipping at another ε within (0, 1/2). */
  public static LogLoss clippingAt(double epsilon) {
    if (!(epsilon > 0 && epsilon < 0.5)) {
      throw new IllegalArgumentException("epsilon must be within 0 and 1/2, got " + epsilon);
    }
    return new LogLoss(epsilon);
  }

  /** Adds a row: the probability said of an event, and whether it happened. */
  public void add(double probability, boolean happened) {
    double p = inside(probability);
    if (p != probability) {
      clipped++;
      certainAndWrong += happened == p < 0.5 ? 1 : 0;
    }
    mean.add(score(p, happened));
  }

  /** What one row adds, for errors over clusters. */
  public double score(double probability, boolean happened) {
    double p = inside(probability);
    return happened ? -StrictMath.log(p) : -StrictMath.log1p(-p);
  }

  private double inside(double probability) {
    return Math.max(epsilon, Math.min(1 - epsilon, Probabilities.checked(probability)));
  }

  /** Adds rows, as many probabilities as labels. */
  public void addAll(double[] probabilities, boolean[] labels) {
    Probabilities.addAll(probabilities, labels, this::add);
  }

  /** Adds a row by a finite logit ln(p / (1-p)), without clipping. */
  public void addLogit(double logit, boolean happened) {
    if (!Double.isFinite(logit)) {
      throw new IllegalArgumentException("a logit must be finite, got " + logit);
    }
    mean.add(Logistic.loss(logit, happened ? 1 : 0));
  }

  /** Adds rows by finite logits, as many as labels. */
  public void addAllLogits(double[] logits, boolean[] labels) {
    Probabilities.addAll(logits, labels, this::addLogit);
  }

  @Override
  public LogLoss combine(LogLoss other) {
    if (epsilon != other.epsilon) {
      throw new IllegalArgumentException("both must clip at the same place");
    }
    mean.combine(other.mean);
    clipped += other.clipped;
    certainAndWrong += other.certainAndWrong;
    return this;
  }

  /** Rows whose probability was clipped. */
  public long clipped() {
    return clipped;
  }

  /** Of these, rows where the opposite happened. */
  public long certainAndWrong() {
    return certainAndWrong;
  }

  /** The loss, flagged CLIPPED if a row was; undefined without rows. */
  public Reading reading(double level) {
    Reading reading = mean.measured().reading(MeanInterval.STUDENT_T, level);
    return clipped > 0 && reading instanceof Estimate estimate
        ? estimate.with(Flag.CLIPPED)
        : reading;
  }
}
