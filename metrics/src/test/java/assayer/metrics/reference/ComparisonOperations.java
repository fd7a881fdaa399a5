package assayer.metrics.reference;

import java.util.List;

/** TODO. */
final class ComparisonOperations {
  static final List<Operation> ALL = List.of();

  private ComparisonOperations() {}
}
