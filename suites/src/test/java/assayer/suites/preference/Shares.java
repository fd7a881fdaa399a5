package assayer.suites.preference;

import assayer.core.dataset.Sections;
import java.util.HashMap;
import java.util.Map;

/**
 * Stands for sections of known accuracy: a section is a subset of wins and one of losses, which
 * weigh as the accuracy has it.
 */
final class Shares {
  private final Map<String, String> sections = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();

  /** With a section of an accuracy within [0, 1]. */
  Shares with(String section, double accuracy) {
    sections.put(won(section), section);
    sections.put(lost(section), section);
    weights.put(won(section), accuracy);
    weights.put(lost(section), 1 - accuracy);
    return this;
  }

  static String won(String section) {
    return section + " won";
  }

  static String lost(String section) {
    return section + " lost";
  }

  /** The mean of them, some of which may weigh less than others. */
  Sections mean(Map<String, Double> sectionWeights) {
    return new Sections(sections, weights, Sections.Overall.MEAN_OF_SECTIONS, sectionWeights);
  }
}
