package assayer.metrics.reference;

import java.util.List;

/** Distances between rewards. */
final class DistanceOperations {
  static final List<Operation> ALL = List.of();

  private DistanceOperations() {}
}
