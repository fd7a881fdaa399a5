package assayer.suites.robustness.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The steps of a passage: its parts where it came in steps, else its lines. */
final class Steps {
  private Steps() {}

  /** In their order; none of a text with code, whose lines are no steps. */
  static List<Span> of(Passage passage) {
    List<String> parts = passage.parts();
    if (passage.inSteps()) {
      return IntStream.range(0, parts.size())
          .mapToObj(part -> new Span(part, 0, parts.get(part).length()))
          .filter(span -> !span.in(passage).isBlank())
          .toList();
    }
    return Prose.hasCode(passage) ? List.of() : lines(parts.get(0));
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = Lines.end(text, from);
      if (!text.substring(from, end).isBlank()) {
        lines.add(new Span(0, from, end));
      }
      from = end + 1;
    }
    return List.copyOf(lines);
  }

  /** What a step works out, without its words; two steps of the same one state the same. */
  static String calculation(String step) {
    StringBuilder kept = new StringBuilder();
    step.codePoints()
        .filter(c -> Character.isDigit(c) || "+×*·÷/−-=".indexOf(c) >= 0)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  static boolean hasNumber(String step) {
    return step.codePoints().anyMatch(Character::isDigit);
  }
}
