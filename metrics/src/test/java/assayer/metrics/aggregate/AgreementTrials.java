package assayer.metrics.aggregate;

import java.util.List;

/** TODO. */
final class AgreementTrials {
  static final List<Trial<?>> ALL = List.of();

  private AgreementTrials() {}
}
