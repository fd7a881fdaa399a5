package assayer.metrics.aggregate;

import java.util.List;

/** TODO. */
final class ComparisonTrials {
  static final List<Trial<?>> ALL = List.of();

  private ComparisonTrials() {}
}
