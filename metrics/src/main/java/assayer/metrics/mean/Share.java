package assayer.metrics.mean;

import assayer.core.reading.Reading;
import assayer.metrics.Aggregate;
import assayer.metrics.interval.ShareInterval;

/**
 * The share of rows where something is so, such as an accuracy; interval by {@link
 * ShareInterval#share}.
 */
public final class Share implements Aggregate<Share> {
  private long hits;
  private long n;

  /** Adds a row. */
  public void add(boolean hit) {
    hits += hit ? 1 : 0;
    n++;
  }

  @Override
  public Share combine(Share other) {
    hits += other.hits;
    n += other.n;
    return this;
  }

  /** In how many rows it is so. */
  public long hits() {
    return hits;
  }

  /** How many rows. */
  public long n() {
    return n;
  }

  /** The share; undefined without rows. */
  public Reading reading(double level) {
    return ShareInterval.share(hits, n, level);
  }
}
