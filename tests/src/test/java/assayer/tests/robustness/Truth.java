package assayer.tests.robustness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the texts of one item state, and whether the built-in check finds a false equation in them.
 *
 * @param lines what is known of single lines
 * @param program whether the texts hold a program, which states what it prints
 * @param stated what was worked out before
 */
record Truth(Lines lines, boolean program, Map<String, List<?>> stated) {

  Truth(Lines lines, boolean program) {
    this(lines, program, new HashMap<>());
  }

  List<?> stated(String text) {
    return stated.computeIfAbsent(text, t -> program ? Program.printed(t) : statements(t));
  }

  /** What was stated before says nothing new. */
  private List<String> statements(String text) {
    List<String> statements = new ArrayList<>();
    text.lines()
        .forEach(
            line -> {
              for (String statement : lines.stated(line)) {
                if (!statements.contains(statement)) {
                  statements.add(statement);
                }
              }
            });
    return statements;
  }

  boolean isFalse(String text) {
    return text.lines().anyMatch(lines::isFalse);
  }
}
