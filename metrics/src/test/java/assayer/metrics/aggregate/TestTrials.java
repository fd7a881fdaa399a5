package assayer.metrics.aggregate;

import java.util.List;

/** TODO. */
final class TestTrials {
  static final List<Trial<?>> ALL = List.of();

  private TestTrials() {}
}
