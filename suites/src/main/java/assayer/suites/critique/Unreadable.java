package assayer.suites.critique;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is made of words in which no verdict can be found. */
enum Unreadable {
  /** No verdict: the policy says what that is worth. */
  MISSING(Optional.empty()),
  /** "Right", as CriticBench of Google has it. */
  RIGHT(Optional.of(true)),
  /** "Wrong", as CodeCriticBench has it. */
  WRONG(Optional.of(false));

  private final Optional<Boolean> verdict;

  Unreadable(Optional<Boolean> verdict) {
    this.verdict = verdict;
  }

  /** Whether the completion is held to be right, if it is taken for a verdict. */
  Optional<Boolean> verdict() {
    return verdict;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Unreadable> words() {
    Map<String, Unreadable> words = new LinkedHashMap<>();
    for (Unreadable rule : values()) {
      words.put(rule.id(), rule);
    }
    return words;
  }
}
