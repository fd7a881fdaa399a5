package assayer.suites.graded;

import assayer.core.dataset.Sections;
import assayer.core.model.Seeds;
import assayer.core.reading.SectionReading;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.SectionMean;
import java.util.List;

/**
 * The gold of the commonest answers, where samples come to short answers.
 *
 * @param sets the samples of each prompt
 * @param rules which answers are common, and how many are taken
 * @param seed the run's
 */
record Majorities(List<SampleSet> sets, OverOptimisation.Rules rules, long seed) {

  /** Nothing where no prompt has answers. */
  List<SectionReading> overall() {
    if (sets.stream().noneMatch(SampleSet::isAnswered)) {
      return List.of();
    }
    ItemTable items = new ItemTable(2);
    for (SampleSet set : sets) {
      boolean counts = set.isAnswered();
      items.add(
          set.subset(),
          counts ? set.majorityGold() : ItemTable.LEFT_OUT,
          counts ? set.bestOfMajorityGold(rules.share(), rules.answers()) : ItemTable.LEFT_OUT);
    }
    return List.of(reading("majority-gold", items, 0), reading("best-of-majority-gold", items, 1));
  }

  private SectionReading reading(String metric, ItemTable items, int column) {
    Bootstrap bootstrap =
        Bootstrap.withDefaults().withSeed(Seeds.derive(seed, OverOptimisation.ID, metric));
    return new SectionReading(
        SectionReading.OVERALL,
        metric,
        SectionMean.of(items, column, Sections.PLAIN).overall(bootstrap));
  }
}
