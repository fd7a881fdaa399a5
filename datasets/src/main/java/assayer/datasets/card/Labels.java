package assayer.datasets.card;

import assayer.core.item.Placement;
import assayer.core.option.Options;
import assayer.core.option.Value;
import assayer.datasets.rows.RawRow;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a file writes for "the first is the better one" and "the second is".
 *
 * @param words placement of the gold completion by word
 */
record Labels(Map<String, Placement> words) {
  private static final Map<String, Placement> PLACEMENTS =
      Map.of("first", Placement.GOLD_FIRST, "second", Placement.GOLD_SECOND);

  /** The mapping below a key: {@code {"A>B": first, "B>A": second}}. */
  static Labels of(Options layout, String key) {
    Map<String, Placement> words = new LinkedHashMap<>();
    layout
        .child(key)
        .ifPresent(
            below -> {
              for (String word : below.keys()) {
                below.oneOf(word, PLACEMENTS).ifPresent(p -> words.put(word, p));
              }
            });
    if (words.isEmpty() && !(layout.value(key).orElse(null) instanceof Value.Mapping)) {
      layout
          .problems()
          .add(layout.place(), "\"" + key + "\" is missing; write {A: first, B: second}");
    }
    return new Labels(words);
  }

  Placement placement(RawRow row, int column) {
    Object value = row.value(column);
    return placement(row, column, value);
  }

  Placement placement(RawRow row, int column, Object value) {
    Placement placement = words.get(value.toString());
    if (placement == null) {
      throw row.wrong(column, "one of " + words.keySet(), value);
    }
    return placement;
  }
}
