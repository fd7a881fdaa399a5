package assayer.metrics.reference;

import java.util.List;

/** TODO. */
final class SelectionOperations {
  static final List<Operation> ALL = List.of();

  private SelectionOperations() {}
}
