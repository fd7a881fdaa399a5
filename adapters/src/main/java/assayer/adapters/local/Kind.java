package assayer.adapters.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a graph is used as. */
enum Kind {
  /** A row of numbers an answer. */
  REWARD("reward"),
  /** A row of numbers a step. */
  STEPS("steps"),
  /** The likeness of two embeddings. */
  RELEVANCE("relevance"),
  /** The likelihood of an answer under a language model. */
  LIKELIHOOD("likelihood");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Map<String, Kind> words() {
    Map<String, Kind> words = new LinkedHashMap<>();
    for (Kind each : values()) {
      words.put(each.word, each);
    }
    return words;
  }
}
