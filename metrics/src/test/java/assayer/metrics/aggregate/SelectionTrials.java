package assayer.metrics.aggregate;

import java.util.List;

/** TODO. */
final class SelectionTrials {
  static final List<Trial<?>> ALL = List.of();

  private SelectionTrials() {}
}
