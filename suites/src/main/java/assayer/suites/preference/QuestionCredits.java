package assayer.suites.preference;

import assayer.core.dataset.Sections;
import assayer.core.item.ItemId;
import assayer.core.reading.Reading;
import assayer.core.suite.Influence;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.SectionMean;
import assayer.metrics.section.SectionMetric;
import java.util.Map;
import java.util.TreeMap;

/**
 * Credits of pairs by question: pairs of one id, which a card calls "id", "id#2", "id#3". A
 * question is right when all of its pairs are that have a credit. Overall each question counts
 * once, in a section each that has a pair there (MM-RLHF-RewardBench's Acc+).
 */
final class QuestionCredits {
  private final Sections sections;
  private final Map<String, Boolean> overall = new TreeMap<>();
  private final Map<String, Map<String, Boolean>> bySection = new TreeMap<>();

  QuestionCredits(Sections sections) {
    this.sections = sections;
  }

  /** Adds a pair; one that is left out has no say. */
  void add(ItemId id, double credit) {
    if (!Double.isNaN(credit)) {
      String question = id.row().replaceFirst("#[0-9]+$", "");
      String section = sections.section(id.subset());
      overall.merge(question, credit == 1, Boolean::logicalAnd);
      bySection
          .computeIfAbsent(section, s -> new TreeMap<>())
          .merge(question, credit == 1, Boolean::logicalAnd);
    }
  }

  SectionMetric metric() {
    return new AllRight(overall, bySection);
  }

  /** The share of questions that are right. */
  private record AllRight(Map<String, Boolean> overall, Map<String, Map<String, Boolean>> bySection)
      implements SectionMetric {

    @Override
    public Reading overall(Bootstrap bootstrap) {
      return share(overall, bootstrap);
    }

    @Override
    public Reading section(String section, Bootstrap bootstrap) {
      return share(bySection.getOrDefault(section, Map.of()), bootstrap);
    }

    private static Reading share(Map<String, Boolean> questions, Bootstrap bootstrap) {
      ItemTable table = new ItemTable(1);
      questions.values().forEach(right -> table.add("", right ? 1 : 0));
      return SectionMean.of(table, 0, Sections.PLAIN).overall(bootstrap);
    }

    @Override
    public Influence influence() {
      return Influence.NONE;
    }
  }
}
