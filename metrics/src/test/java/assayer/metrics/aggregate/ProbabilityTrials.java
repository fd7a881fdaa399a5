package assayer.metrics.aggregate;

import java.util.List;

/** TODO. */
final class ProbabilityTrials {
  static final List<Trial<?>> ALL = List.of();

  private ProbabilityTrials() {}
}
