package assayer.suites.graded;

import assayer.core.dataset.Sections;
import assayer.core.reading.Reading;
import assayer.core.suite.Influence;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.section.SectionMetric;
import java.util.List;

/**
 * A statistic of all prompts of a section together, and of all there are: what is no mean over
 * prompts is not weighted by sections either.
 *
 * @param prompts all of them
 * @param sections which subsets are a section
 * @param statistic reads it off some prompts
 */
record Pooled(List<RatedPrompt> prompts, Sections sections, Statistic statistic)
    implements SectionMetric {

  /** A number of some prompts. */
  @FunctionalInterface
  interface Statistic {
    Reading of(List<RatedPrompt> prompts, Bootstrap bootstrap);
  }

  @Override
  public Reading overall(Bootstrap bootstrap) {
    return statistic.of(prompts, bootstrap);
  }

  @Override
  public Reading section(String section, Bootstrap bootstrap) {
    return statistic.of(
        prompts.stream().filter(p -> sections.section(p.subset()).equals(section)).toList(),
        bootstrap);
  }

  @Override
  public Influence influence() {
    return Influence.NONE;
  }
}
