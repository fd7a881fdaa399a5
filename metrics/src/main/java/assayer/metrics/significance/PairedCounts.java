package assayer.metrics.significance;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.Aggregate;
import assayer.metrics.interval.Level;

/** How often two systems were right on the same rows: both, only one of them, neither. */
public final class PairedCounts implements Aggregate<PairedCounts> {
  private long both;
  private long onlyFirst;
  private long onlySecond;
  private long neither;

  private PairedCounts(long both, long onlyFirst, long onlySecond, long neither) {
    this.both = both;
    this.onlyFirst = onlyFirst;
    this.onlySecond = onlySecond;
    this.neither = neither;
  }

  /** Of no rows. */
  public static PairedCounts empty() {
    return new PairedCounts(0, 0, 0, 0);
  }

  /** Of counts that are at least 0. */
  public static PairedCounts of(long both, long onlyFirst, long onlySecond, long neither) {
    if (both < 0 || onlyFirst < 0 || onlySecond < 0 || neither < 0) {
      throw new IllegalArgumentException(
          "counts must be at least 0, got "
              + (both + ", " + onlyFirst + ", " + onlySecond + ", " + neither));
    }
    return new PairedCounts(both, onlyFirst, onlySecond, neither);
  }

  /** Of rows, each right or wrong; of one length. */
  public static PairedCounts of(boolean[] first, boolean[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "both must have the same rows, got " + first.length + " and " + second.length);
    }
    PairedCounts counts = empty();
    for (int i = 0; i < first.length; i++) {
      counts.add(first[i], second[i]);
    }
    return counts;
  }

  /** Adds a row: whether each was right. */
  public void add(boolean first, boolean second) {
    if (first == second) {
      both += first ? 1 : 0;
      neither += first ? 0 : 1;
    } else {
      onlyFirst += first ? 1 : 0;
      onlySecond += first ? 0 : 1;
    }
  }

  @Override
  public PairedCounts combine(PairedCounts other) {
    both += other.both;
    onlyFirst += other.onlyFirst;
    onlySecond += other.onlySecond;
    neither += other.neither;
    return this;
  }

  /** All rows. */
  public long rows() {
    return both + onlyFirst + onlySecond + neither;
  }

  /** Rows both got right. */
  public long both() {
    return both;
  }

  /** Rows only the first got right. */
  public long onlyFirst() {
    return onlyFirst;
  }

  /** Rows only the second got right. */
  public long onlySecond() {
    return onlySecond;
  }

  /** Rows both got wrong. */
  public long neither() {
    return neither;
  }

  /**
   * The first's share of right rows minus the second's, within [-1, 1], with Tango's interval;
   * undefined without rows.
   */
  public Reading difference(double level) {
    Level.checked(level);
    if (rows() == 0) {
      return new Undefined(Undefined.Reason.EMPTY, 0);
    }
    Tango tango = Tango.of(rows(), onlyFirst, onlySecond);
    Estimate difference = Estimate.bare(tango.difference(), rows());
    Estimate found = difference.with(tango.interval(level), Tango.METHOD);
    return onlyFirst + onlySecond == 0 ? found.with(Flag.NO_DISCORDANT) : found;
  }

  /**
   * Tango's Z: how far the difference lies above one within (-1, 1), in standard errors if that
   * were the true one. Rows must not be none.
   */
  public double score(double difference) {
    if (!(difference > -1 && difference < 1)) {
      throw new IllegalArgumentException(
          "a difference of shares must be within -1 and 1, got " + difference);
    }
    return Tango.of(rows(), onlyFirst, onlySecond).score(difference);
  }
}
