package assayer.datasets.card;

import assayer.core.item.Correctness;
import assayer.core.option.Options;
import assayer.core.option.Value;
import assayer.datasets.rows.RawRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file writes for "right" and for "wrong".
 *
 * @param words correctness by word, in the order in which they are tried
 * @param within whether a word may stand anywhere in the text; else it is all of it
 */
record GoldWords(Map<String, Correctness> words, boolean within) {
  private static final Map<String, Correctness> SIDES =
      Map.of("right", Correctness.RIGHT, "wrong", Correctness.WRONG);
  private static final Map<String, Boolean> PLACES = Map.of("whole", false, "within", true);

  /** The keys "labels", {@code {Correct: right, Incorrect: wrong}}, and "label-stands". */
  static GoldWords of(Options layout) {
    Map<String, Correctness> words = new LinkedHashMap<>();
    if (layout.value("labels").orElse(null) instanceof Value.Mapping) {
      layout
          .child("labels")
          .ifPresent(
              below ->
                  below.keys().forEach(w -> below.oneOf(w, SIDES).ifPresent(s -> words.put(w, s))));
    } else {
      usual(words);
    }
    return new GoldWords(words, layout.oneOf("label-stands", PLACES).orElse(false));
  }

  private static void usual(Map<String, Correctness> words) {
    for (String right : List.of("true", "1", "right", "correct")) {
      words.put(right, Correctness.RIGHT);
    }
    for (String wrong : List.of("false", "0", "wrong", "incorrect")) {
      words.put(wrong, Correctness.WRONG);
    }
  }

  /** What a value says; of a list its only member. */
  Correctness read(RawRow row, int column) {
    Object value = row.typed(column);
    Object only = value instanceof List<?> list && list.size() == 1 ? list.get(0) : value;
    return find(only.toString())
        .orElseThrow(() -> row.wrong(column, "one of " + words.keySet(), only));
  }

  private Optional<Correctness> find(String text) {
    return words.entrySet().stream()
        .filter(word -> within ? text.contains(word.getKey()) : text.equals(word.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
