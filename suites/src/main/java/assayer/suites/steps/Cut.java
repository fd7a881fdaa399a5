package assayer.suites.steps;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** On which side of the threshold a score that equals it lies. */
enum Cut {
  /**
   * A step is bad when its score is at most the threshold, as ProcessBench and PRMBench have it.
   */
  AT_MOST {
    @Override
    boolean isBad(double score, double threshold) {
      return score <= threshold;
    }
  },
  /** A step is bad when its score is below the threshold, as ImplicitPRM has it. */
  BELOW {
    @Override
    boolean isBad(double score, double threshold) {
      return score < threshold;
    }
  };

  abstract boolean isBad(double score, double threshold);

  /** The name a run file uses. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Map<String, Cut> words() {
    Map<String, Cut> words = new LinkedHashMap<>();
    for (Cut cut : values()) {
      words.put(cut.id(), cut);
    }
    return words;
  }
}
