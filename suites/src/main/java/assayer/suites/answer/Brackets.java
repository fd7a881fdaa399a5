package assayer.suites.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands inside brackets and what outside; [ and ( may close each other, as intervals do. */
final class Brackets {
  private static final String OPEN = "([{";
  private static final String CLOSE = ")]}";

  private Brackets() {}

  /** The parts between matches that stand in no bracket. */
  static List<String> split(String text, Pattern separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (Separator found : separators(text, separator)) {
      parts.add(text.substring(from, found.start()).strip());
      from = found.end();
    }
    parts.add(text.substring(from).strip());
    return parts;
  }

  /** The matches that stand in no bracket. */
  static List<Separator> separators(String text, Pattern separator) {
    List<Separator> found = new ArrayList<>();
    int[] depth = depths(text);
    Matcher matcher = separator.matcher(text);
    while (matcher.find()) {
      if (depth[matcher.start()] == 0) {
        found.add(new Separator(matcher.start(), matcher.end(), matcher.group()));
      }
    }
    return found;
  }

  /** Where a match stands, and what it is. */
  record Separator(int start, int end, String text) {}

  private static int[] depths(String text) {
    int[] depths = new int[text.length() + 1];
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth -= CLOSE.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
      depths[i] = depth;
      depth += OPEN.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    depths[text.length()] = depth;
    return depths;
  }

  /** What the brackets hold that are the first and the last sign of a text and belong together. */
  static Optional<String> inside(String text) {
    int last = text.length() - 1;
    boolean framed =
        last > 0 && OPEN.indexOf(text.charAt(0)) >= 0 && CLOSE.indexOf(text.charAt(last)) >= 0;
    if (!framed) {
      return Optional.empty();
    }
    int[] depths = depths(text);
    for (int i = 1; i < last; i++) {
      if (depths[i] < 1) {
        return Optional.empty();
      }
    }
    return Optional.of(text.substring(1, last).strip());
  }
}
