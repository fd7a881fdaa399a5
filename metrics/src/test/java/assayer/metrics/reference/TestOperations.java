package assayer.metrics.reference;

import java.util.List;

/** TODO. */
final class TestOperations {
  static final List<Operation> ALL = List.of();

  private TestOperations() {}
}
