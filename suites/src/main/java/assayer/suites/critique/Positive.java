package assayer.suites.critique;

import assayer.core.item.Correctness;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Which completions F1 looks for. */
enum Positive {
  /** The wrong ones, as CriticBench of Tsinghua has it. */
  WRONG(Correctness.WRONG),
  /** The right ones. */
  RIGHT(Correctness.RIGHT);

  private final Correctness gold;

  Positive(Correctness gold) {
    this.gold = gold;
  }

  Correctness gold() {
    return gold;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Positive> words() {
    Map<String, Positive> words = new LinkedHashMap<>();
    for (Positive side : values()) {
      words.put(side.id(), side);
    }
    return words;
  }
}
