package assayer.run.gate;

import java.util.Arrays;

/**
 * What it took to ask a model.
 *
 * @param millis of each ask that was sent and waited for, ascending: from its question to its
 *     outcome
 * @param cost what its answers cost when they were asked for, those from a cache included
 * @param currency of the cost, "" where nothing had a price
 * @param sent asks that went out to somebody, or had before
 * @param unpriced those among them whose price is not known
 */
public record Effort(long[] millis, double cost, String currency, long sent, long unpriced) {

  /** Copies and sorts the times. */
  public Effort {
    millis = millis.clone();
    Arrays.sort(millis);
  }

  @Override
  public long[] millis() {
    return millis.clone();
  }
}
