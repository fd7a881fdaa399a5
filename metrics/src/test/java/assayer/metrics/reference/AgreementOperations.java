package assayer.metrics.reference;

import java.util.List;

/** TODO. */
final class AgreementOperations {
  static final List<Operation> ALL = List.of();

  private AgreementOperations() {}
}
