package assayer.metrics.aggregate;

import java.util.List;

/** TODO. */
final class IntervalTrials {
  static final List<Trial<?>> ALL = List.of();

  private IntervalTrials() {}
}
