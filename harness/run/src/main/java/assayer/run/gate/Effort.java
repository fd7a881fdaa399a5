package assayer.run.gate;

import java.util.List;

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
public record Effort(List<Long> millis, double cost, String currency, long sent, long unpriced) {

  /** Sorts the times. */
  public Effort {
    millis = millis.stream().sorted().toList();
  }
}
