package assayer.core.option;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Spelling {
  private Spelling() {}

  /**
   * {@code unknown WHAT "word"; did you mean "other"?}, or the list of known words when none is
   * near.
   */
  public static String unknown(String what, String word, Collection<String> known) {
    String start = "unknown " + what + " \"" + word + "\"; ";
    return start
        + nearest(word, known)
            .map(other -> "did you mean \"" + other + "\"?")
            .orElseGet(() -> known.isEmpty() ? "none is known here" : "known: " + listed(known));
  }

  private static String listed(Collection<String> known) {
    return String.join(", ", known.stream().sorted().toList());
  }

  static Optional<String> nearest(String word, Collection<String> known) {
    int limit = Math.max(1, word.length() / 3);
    return known.stream()
        .filter(other -> distance(word, other) <= limit)
        .min(Comparator.<String>comparingInt(other -> distance(word, other)).thenComparing(o -> o));
  }

  /** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(int[][] d, String a, String b, int i, int j) {
    int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(d[i - 1][j - 1] + cost, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
