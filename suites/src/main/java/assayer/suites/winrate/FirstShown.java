package assayer.suites.winrate;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Who is shown first. */
enum FirstShown {
  /** As the rule has it: a coin where it plays one game, else the opponent first and then last. */
  RULE,
  /** A coin for each pair, from the item's seed. The benchmark's own coin is Python's. */
  COIN,
  /** Both ways. */
  BOTH,
  /** Once, as the data lists them: for recorded games. */
  LISTED;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Map<String, FirstShown> words() {
    Map<String, FirstShown> words = new LinkedHashMap<>();
    for (FirstShown order : values()) {
      words.put(order.id(), order);
    }
    return words;
  }
}
