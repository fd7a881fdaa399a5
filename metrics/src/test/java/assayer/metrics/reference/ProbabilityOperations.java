package assayer.metrics.reference;

import java.util.List;

/** TODO. */
final class ProbabilityOperations {
  static final List<Operation> ALL = List.of();

  private ProbabilityOperations() {}
}
