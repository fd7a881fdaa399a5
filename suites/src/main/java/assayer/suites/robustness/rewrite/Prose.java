package assayer.suites.robustness.rewrite;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a passage is running text: no code, formula, table, address or tag. Of a passage in which
 * a code block is not closed within its part, nothing is.
 */
final class Prose {
  private static final String FENCE = "```";

  /** Bounded, so that a hostile text takes no longer than its length. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?s)(?=[`$\\\\<h])(?:```.*?(?:```|\\z)"
              + "|`[^`\\n]{0,500}`"
              + "|\\$\\$.{0,2000}?\\$\\$"
              + "|\\\\\\(.{0,1000}?\\\\\\)"
              + "|\\\\\\[.{0,2000}?\\\\\\]"
              + "|\\$[^$\\s][^$\\n]{0,500}(?<![\\s\\\\])\\$"
              + "|https?://\\S{1,2000}"
              + "|<[^>\\n]{1,200}>)");

  private final Passage passage;
  private final List<BitSet> protectedChars = new ArrayList<>();

  private Prose(Passage passage) {
    this.passage = passage;
  }

  static Prose of(Passage passage) {
    Prose prose = new Prose(passage);
    boolean torn = isTorn(passage);
    for (String part : passage.parts()) {
      prose.protectedChars.add(torn ? all(part) : other(part));
    }
    return prose;
  }

  /** Whether a code block is open at the end of a part. */
  static boolean isTorn(Passage passage) {
    return passage.parts().stream().anyMatch(part -> fences(part) % 2 != 0);
  }

  static boolean hasCode(Passage passage) {
    return passage.parts().stream().anyMatch(part -> part.contains(FENCE));
  }

  private static int fences(String part) {
    int count = 0;
    for (int at = part.indexOf(FENCE); at >= 0; at = part.indexOf(FENCE, at + FENCE.length())) {
      count++;
    }
    return count;
  }

  private static BitSet all(String part) {
    BitSet all = new BitSet(part.length());
    all.set(0, part.length());
    return all;
  }

  private static BitSet other(String part) {
    BitSet other = new BitSet(part.length());
    Matcher matcher = OTHER.matcher(part);
    while (matcher.find()) {
      other.set(matcher.start(), matcher.end());
    }
    int from = 0;
    while (from < part.length()) {
      int end = Lines.end(part, from);
      if (part.indexOf('|', from) >= 0 && isTableRow(part, from, end)) {
        other.set(from, end);
      }
      from = end + 1;
    }
    return other;
  }

  private static boolean isTableRow(String part, int from, int end) {
    return part.substring(from, end).chars().filter(c -> c == '|').count() > 1;
  }

  /** Whether a stretch is running text throughout. */
  boolean covers(Span span) {
    int taken = protectedChars.get(span.part()).nextSetBit(span.from());
    return taken < 0 || taken >= span.to();
  }

  /**
   * An edit for each place in running text where a pattern is found.
   *
   * @param edit of the place, given the part and the match; none is fine
   */
  List<Edit> edits(Pattern pattern, BiFunction<Integer, Matcher, List<Edit>> edit) {
    List<Edit> edits = new ArrayList<>();
    for (int part = 0; part < passage.parts().size(); part++) {
      Matcher matcher = pattern.matcher(passage.parts().get(part));
      while (matcher.find()) {
        if (covers(new Span(part, matcher.start(), matcher.end()))) {
          edits.addAll(edit.apply(part, matcher));
        }
      }
    }
    return List.copyOf(edits);
  }
}
