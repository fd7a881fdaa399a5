package assayer.datasets.card;

import assayer.core.item.Twin;
import assayer.core.option.Options;
import assayer.datasets.rows.BadRow;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.RawRow;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Where a file has the right solutions that others were made of.
 *
 * @param name the column of the name that a solution and its twin share
 * @param pattern whose first group in that column is the name, if not all of it
 * @param prompt the column of the twin's problem
 * @param steps the column of the twin's steps
 * @param subset the subset whose rows carry their twin, so that each is asked about once; every
 *     row's where none is named
 */
record Twins(
    Optional<String> name,
    Optional<Pattern> pattern,
    Optional<String> prompt,
    Optional<String> steps,
    Optional<String> subset) {

  /** The key "twin" with "twin-pattern", "twin-prompt", "twin-steps" and "twin-of". */
  static Twins of(Options layout) {
    return new Twins(
        layout.text("twin"),
        pattern(layout),
        layout.text("twin-prompt"),
        layout.text("twin-steps"),
        layout.text("twin-of"));
  }

  private static Optional<Pattern> pattern(Options layout) {
    try {
      return layout.text("twin-pattern").map(Pattern::compile);
    } catch (PatternSyntaxException e) {
      layout.problem(
          "twin-pattern", "\"twin-pattern\" must be a regular expression: " + e.getDescription());
      return Optional.empty();
    }
  }

  /** Reads a row. */
  @FunctionalInterface
  interface Reader {
    /**
     * The twin of a row in a subset.
     *
     * @throws assayer.datasets.rows.BadRow if it cannot be read
     */
    Twin twin(RawRow row, String subset);
  }

  Reader reader(Columns columns, DataFile file) {
    int nameAt = Optionals.exact(columns, file, name);
    int promptAt = Optionals.text(columns, file, prompt);
    int stepsAt = Optionals.text(columns, file, steps);
    return (row, subsetOfRow) -> {
      if (!row.has(nameAt)) {
        return Twin.NONE;
      }
      boolean carries = row.has(stepsAt) && subset.map(subsetOfRow::equals).orElse(true);
      return carries
          ? new Twin(name(row.text(nameAt)), Chat.prompt(row, promptAt), row.texts(stepsAt))
          : Twin.named(name(row.text(nameAt)));
    };
  }

  private String name(String text) {
    if (pattern.isEmpty()) {
      return text;
    }
    Matcher matcher = pattern.get().matcher(text);
    if (!matcher.matches() || matcher.groupCount() == 0) {
      throw new BadRow("\"" + text + "\" names no twin; it should fit " + pattern.get());
    }
    return matcher.group(1);
  }
}
