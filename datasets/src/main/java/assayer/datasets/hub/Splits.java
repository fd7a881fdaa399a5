package assayer.datasets.hub;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the path of a file says of its split, where nothing else does. */
final class Splits {
  private static final Pattern DATA =
      Pattern.compile(".*\\.(parquet|jsonl|ndjson|json|csv|tsv)(\\.(gz|zst))?");
  private static final Pattern CARD =
      Pattern.compile("(.*/)?(dataset_infos?|package|config|tokenizer(_config)?)\\.json");

  /** Words for the same thing. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "train", List.of("train", "training"),
          "validation", List.of("validation", "valid", "val", "dev"),
          "test", List.of("test", "testing", "eval", "evaluation"));

  private Splits() {}

  static boolean isData(String path) {
    return DATA.matcher(path).matches() && !CARD.matcher(path).matches();
  }

  /** Whether a word stands in a path by itself. */
  static boolean names(String path, String word) {
    String quoted = Pattern.quote(word.toLowerCase(Locale.ROOT));
    return Pattern.compile("(.*[^a-z0-9])?" + quoted + "([^a-z0-9].*)?")
        .matcher(path.toLowerCase(Locale.ROOT))
        .matches();
  }

  static boolean isOf(String path, String split) {
    return WORDS.getOrDefault(split, List.of(split)).stream().anyMatch(w -> names(path, w));
  }

  /** The split a path names; shards of one file have the same, any other file is one by itself. */
  static String of(String path) {
    return WORDS.keySet().stream()
        .sorted()
        .filter(split -> isOf(path, split))
        .findFirst()
        .orElseGet(() -> path.replaceFirst("-[0-9]+-of-[0-9]+", ""));
  }
}
