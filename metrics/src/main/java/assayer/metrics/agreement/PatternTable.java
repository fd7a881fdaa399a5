package assayer.metrics.agreement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many items show a pattern, a pattern being a row of whole numbers. */
final class PatternTable {
  private final Map<Pattern, Pattern> patterns = new HashMap<>();

  /** Adds items; the array is kept when it is new. */
  void add(long[] codes, long items) {
    Pattern pattern = new Pattern(codes);
    Pattern known = patterns.putIfAbsent(pattern, pattern);
    (known == null ? pattern : known).items += items;
  }

  void addAll(PatternTable other) {
    // a table added to itself would change while it is walked
    List.copyOf(other.patterns.values()).forEach(pattern -> add(pattern.codes, pattern.items));
  }

  long items() {
    return patterns.values().stream().mapToLong(pattern -> pattern.items).sum();
  }

  /** All patterns, in an order that depends on nothing but themselves. */
  List<Pattern> sorted() {
    return patterns.values().stream().sorted(Comparator.naturalOrder()).toList();
  }

  /** A pattern and how many items show it; equal to another by the pattern alone. */
  static final class Pattern implements Comparable<Pattern> {
    private final long[] codes;
    private final int hash;
    private long items;

    private Pattern(long[] codes) {
      this.codes = codes;
      long mixed = 0;
      for (long code : codes) { // the bits of a small double are all at the top
        mixed = (mixed ^ code) * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 32;
      }
      this.hash = (int) mixed;
    }

    int length() {
      return codes.length;
    }

    long code(int i) {
      return codes[i];
    }

    long items() {
      return items;
    }

    @Override
    public int compareTo(Pattern other) {
      return Arrays.compare(codes, other.codes);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Pattern pattern && Arrays.equals(codes, pattern.codes);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
