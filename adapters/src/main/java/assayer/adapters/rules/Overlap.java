package assayer.adapters.rules;

import assayer.core.dataset.Chunk;
import assayer.core.dataset.Dataset;
import assayer.core.dataset.Rows;
import assayer.core.item.BestOfN;
import assayer.core.item.ContrastPair;
import assayer.core.item.GradedSet;
import assayer.core.item.Item;
import assayer.core.item.JudgeComparison;
import assayer.core.item.PreferencePair;
import assayer.core.item.Row;
import assayer.core.item.SampledSolutions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The share of a prompt's words that a completion takes up:
 *
 * <pre>
 * score = (sum of idf(w) over prompt words w in the completion) / (sum of idf(w) over prompt words)
 *         / (1 + 0.1 ln(1 + words of the completion / words of the prompt))
 * idf(w) = ln(1 + (N - df(w) + 0.5) / (df(w) + 0.5))
 * </pre>
 *
 * where N is the number of prompts in the dataset and df(w) that of those with the word; the
 * weights are those of BM25 (Robertson and Zaragoza 2009, section 3.1, in the form that is never
 * negative).
 *
 * @param prompts N
 * @param frequencies df by word
 */
record Overlap(int prompts, Map<String, Integer> frequencies) {
  /** What a word is made of, a bit for each category of Unicode. */
  private static final int PARTS =
      (1 << Character.UPPERCASE_LETTER)
          | (1 << Character.LOWERCASE_LETTER)
          | (1 << Character.TITLECASE_LETTER)
          | (1 << Character.MODIFIER_LETTER)
          | (1 << Character.OTHER_LETTER)
          | (1 << Character.NON_SPACING_MARK)
          | (1 << Character.ENCLOSING_MARK)
          | (1 << Character.COMBINING_SPACING_MARK)
          | (1 << Character.DECIMAL_DIGIT_NUMBER)
          | (1 << Character.LETTER_NUMBER)
          | (1 << Character.OTHER_NUMBER);

  private static final double LENGTH_WEIGHT = 0.1;
  private static final Set<Class<? extends Item>> KINDS =
      Set.of(
          PreferencePair.class,
          BestOfN.class,
          SampledSolutions.class,
          GradedSet.class,
          ContrastPair.class,
          JudgeComparison.class);

  Overlap {
    frequencies = Collections.unmodifiableMap(new HashMap<>(frequencies));
  }

  /** Counts the words of all prompts of a dataset. */
  static <I extends Item> Overlap counted(Dataset<I> dataset) {
    Map<String, Integer> frequencies = new HashMap<>();
    int prompts = 0;
    try (Rows<I> rows = dataset.rows(true)) {
      for (Chunk<I> chunk = rows.next(); chunk != null; chunk = rows.next()) {
        for (Row<I> row : chunk.rows()) {
          if (row instanceof Row.Read<I> read) {
            prompts++;
            distinct(words(prompt(read.item())))
                .forEach(word -> frequencies.merge(word, 1, Integer::sum));
          }
        }
      }
    }
    return new Overlap(prompts, frequencies);
  }

  /** Whether it scores completions of items of this kind. */
  static boolean reads(Class<? extends Item> kind) {
    return KINDS.contains(kind);
  }

  /** Of two prompts the first: the other is like it. */
  private static String prompt(Item item) {
    if (item instanceof PreferencePair pair) {
      return pair.prompt().text();
    } else if (item instanceof SampledSolutions sampled) {
      return sampled.prompt().text();
    } else if (item instanceof ContrastPair pair) {
      return pair.first().text();
    } else if (item instanceof JudgeComparison comparison) {
      return comparison.prompt().text();
    }
    return item instanceof BestOfN set ? set.prompt().text() : ((GradedSet) item).prompt().text();
  }

  /** Runs of letters, marks and numbers. */
  private static List<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int from = 0; // of the word that is being read, if it is one
    int at = 0;
    while (at < lower.length()) {
      int c = lower.codePointAt(at);
      int next = at + Character.charCount(c);
      if (!isPart(c)) {
        add(lower, from, at, words);
        from = next;
      }
      at = next;
    }
    add(lower, from, at, words);
    return words;
  }

  private static void add(String text, int from, int to, List<String> words) {
    if (from < to) {
      words.add(text.substring(from, to));
    }
  }

  private static boolean isPart(int c) {
    return ((PARTS >> Character.getType(c)) & 1) != 0;
  }

  /** Sorted, so that sums are added up in the same order everywhere. */
  private static TreeSet<String> distinct(List<String> words) {
    return new TreeSet<>(words);
  }

  /** Within [0, 1]; 0 for a prompt without words. */
  double score(String prompt, String completion) {
    List<String> asked = words(prompt);
    List<String> answered = words(completion);
    if (asked.isEmpty()) {
      return 0;
    }
    TreeSet<String> wanted = distinct(asked);
    TreeSet<String> shared = new TreeSet<>(wanted);
    shared.retainAll(distinct(answered));
    double length = (double) answered.size() / asked.size();
    return weight(shared) / weight(wanted) / (1 + LENGTH_WEIGHT * StrictMath.log1p(length));
  }

  private double weight(TreeSet<String> words) {
    return words.stream().mapToDouble(this::idf).reduce(0, Double::sum);
  }

  private double idf(String word) {
    int containing = frequencies.getOrDefault(word, 0);
    return StrictMath.log1p((prompts - containing + 0.5) / (containing + 0.5));
  }
}
