package assayer.adapters.local.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as runs of word characters and runs of punctuation, white space left out, and what can be
 * counted of them.
 *
 * @param numbers one for each run, the same for the same run
 */
public record Marks(List<Integer> numbers) {
  private static final Pattern RUN =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+|[^\\p{L}\\p{M}\\p{N}_\\s]+");

  /** What a length of one stands for. */
  private static final double HUNDRED = 100;

  /** As many as counted in the paper's runs, whose answers had no more tokens. */
  private static final int MOST = 512;

  /** Copies the list. */
  public Marks {
    numbers = List.copyOf(numbers);
  }

  /** Of a text. */
  public static Marks of(String text) {
    Map<String, Integer> known = new HashMap<>();
    List<Integer> numbers = new ArrayList<>();
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      Integer number = known.putIfAbsent(run.group(), known.size());
      numbers.add(number == null ? known.size() - 1 : number);
    }
    return new Marks(numbers);
  }

  /** The different runs of a text, in small letters. */
  public static Set<String> runs(String text) {
    return RUN.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  /** How many there are. */
  public int count() {
    return numbers.size();
  }

  /** Hundreds of them, at most 5.12: a longer text gains no more. */
  double length() {
    return Math.min(count(), MOST) / HUNDRED;
  }

  /** Different ones among all triples of neighbours, within (0, 1]; 1 where there is none. */
  public double variety() {
    int triples = count() - 2;
    if (triples < 1) {
      return 1;
    }
    Set<List<Integer>> different = new HashSet<>();
    for (int i = 0; i < triples; i++) {
      different.add(numbers.subList(i, i + 3));
    }
    return (double) different.size() / triples;
  }
}
