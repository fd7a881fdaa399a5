package assayer.metrics.steps;

import assayer.core.reading.Reading;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.interval.Cells;
import java.util.List;
import java.util.stream.Stream;

/** The plain mean of sections' figures, as a function of counts: two strata a section. */
final class MeanOfF1 {
  private final StepHalves[] sections;
  private final Cells cells;

  private MeanOfF1(List<StepHalves> sections) {
    this.sections = sections.toArray(StepHalves[]::new);
    this.cells =
        Cells.of(
            sections.stream()
                .flatMap(s -> Stream.of(s.error().counts(), s.clean().counts()))
                .toList());
  }

  /** Of sections that each have both halves; at least one. */
  static MeanOfF1 of(List<StepHalves> sections) {
    return new MeanOfF1(sections);
  }

  double value() {
    return of(cells.counts());
  }

  Reading reading(Bootstrap bootstrap) {
    return bootstrap.reading(cells, this::of);
  }

  private double of(long[] counts) {
    double sum = 0;
    for (int s = 0; s < sections.length; s++) {
      double error = sections[s].error().mean(counts, cells.begin(2 * s));
      double clean = sections[s].clean().mean(counts, cells.begin(2 * s + 1));
      sum += ProcessF1.of(error, clean);
    }
    return sum / sections.length;
  }
}
