package assayer.metrics.reference;

import java.util.List;

/** TODO. */
final class IntervalOperations {
  static final List<Operation> ALL = List.of();

  private IntervalOperations() {}
}
