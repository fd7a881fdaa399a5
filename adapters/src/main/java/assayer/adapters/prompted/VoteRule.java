package assayer.adapters.prompted;

import java.util.LinkedHashMap;
import java.util.Map;

/** How several answers to the same question become one. */
enum VoteRule {
  /** The one given most often. */
  MAJORITY("majority"),
  /** The arithmetic mean of the numbers. */
  MEAN("mean"),
  /** The middle number, or the mean of the two in the middle. */
  MEDIAN("median"),
  /** The one that all give; none where they differ. */
  UNANIMOUS("unanimous"),
  /** As the benchmark whose reading rule is taken counts votes, over the texts as they are. */
  PUBLISHED("published");

  private final String word;

  VoteRule(String word) {
    this.word = word;
  }

  /** The word of a run file. */
  String word() {
    return word;
  }

  /** All of them, by their words. */
  static Map<String, VoteRule> words() {
    Map<String, VoteRule> words = new LinkedHashMap<>();
    for (VoteRule rule : values()) {
      words.put(rule.word, rule);
    }
    return words;
  }
}
