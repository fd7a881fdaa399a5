package assayer.adapters.local.compare;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is set against an answer that wins by likeness alone, after the regularised relevance reward
 * of <a href="https://arxiv.org/abs/2402.03469">arXiv 2402.03469</a>: factors of the likeness.
 */
enum Guard {
  /** Nothing. */
  NONE("none") {
    @Override
    double factor(Marks marks) {
      return 1;
    }
  },
  /** {@link Marks#variety()}, as the paper has it for questions with one answer. */
  REPETITION("repetition") {
    @Override
    double factor(Marks marks) {
      return marks.variety();
    }
  },
  /** {@link Marks#variety()} times {@link Marks#length()}, as for open questions. */
  LENGTH("length") {
    @Override
    double factor(Marks marks) {
      return marks.variety() * marks.length();
    }
  };

  private final String word;

  Guard(String word) {
    this.word = word;
  }

  /** The name a run file uses. */
  String word() {
    return word;
  }

  /** What the likeness of a text is multiplied by, at least 0. */
  abstract double factor(Marks marks);

  /** All of them by name. */
  static Map<String, Guard> words() {
    Map<String, Guard> words = new LinkedHashMap<>();
    for (Guard each : values()) {
      words.put(each.word, each);
    }
    return words;
  }
}
