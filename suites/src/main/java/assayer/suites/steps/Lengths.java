package assayer.suites.steps;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What to do when a model scored more or fewer steps than a solution has. */
enum Lengths {
  /** The solution is unscored. */
  FAIL {
    @Override
    int scored(int scores, int steps) {
      return scores == steps ? scores : 0;
    }
  },
  /** Scores beyond the last step are not looked at; steps without a score count as good. */
  TRUNCATE {
    @Override
    int scored(int scores, int steps) {
      return Math.min(scores, steps);
    }
  },
  /** Scores beyond the last step are looked at too: a bad one there is a finding that misses. */
  KEEP_EXTRA {
    @Override
    int scored(int scores, int steps) {
      return scores;
    }
  };

  /** How many scores to look at; 0 makes the solution unscored. */
  abstract int scored(int scores, int steps);

  /** The name a run file uses. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Map<String, Lengths> words() {
    Map<String, Lengths> words = new LinkedHashMap<>();
    for (Lengths rule : values()) {
      words.put(rule.id(), rule);
    }
    return words;
  }
}
