package assayer.datasets.card;

import assayer.core.option.Options;
import assayer.core.option.Value;
import assayer.datasets.rows.BadRow;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.Null;
import assayer.datasets.rows.RawRow;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The subset of a row.
 *
 * @param constant for every row, when there is no column
 * @param column its text, if any
 * @param pattern whose first group in the text is the subset, if not all of the text
 */
record SubsetRule(String constant, Optional<String> column, Optional<Pattern> pattern) {
  static final SubsetRule NONE = new SubsetRule("", Optional.empty(), Optional.empty());

  /** The key "subset": a column, {@code {constant: text}} or {@code {column:, pattern:}}. */
  static SubsetRule of(Options options) {
    if (options.value("subset").orElse(null) instanceof Value.Mapping) {
      return options.child("subset").map(SubsetRule::below).orElse(NONE);
    }
    return new SubsetRule("", options.text("subset"), Optional.empty());
  }

  private static SubsetRule below(Options below) {
    SubsetRule rule =
        new SubsetRule(below.text("constant").orElse(""), below.text("column"), pattern(below));
    below.finish();
    return rule;
  }

  private static Optional<Pattern> pattern(Options below) {
    try {
      return below.text("pattern").map(Pattern::compile);
    } catch (PatternSyntaxException e) {
      below.problem("pattern", "\"pattern\" must be a regular expression: " + e.getDescription());
      return Optional.empty();
    }
  }

  /** Reads the subset of a row; the constant where the file has no such column, or the row null. */
  Function<RawRow, String> reader(Columns wanted, DataFile file) {
    if (column.isEmpty() || !file.has(column.get())) {
      return row -> constant;
    }
    int number = wanted.exact(column.get());
    return row -> given(row, number) ? part(row.text(number)) : constant;
  }

  /** A file of columns has nulls where lines leave a key out. */
  private static boolean given(RawRow row, int column) {
    return row.has(column) && row.value(column) != Null.NULL;
  }

  private String part(String text) {
    if (pattern.isEmpty()) {
      return text;
    }
    Matcher matcher = pattern.get().matcher(text);
    if (!matcher.matches() || matcher.groupCount() == 0) {
      throw new BadRow("\"" + text + "\" names no subset; it should fit " + pattern.get());
    }
    return matcher.group(1);
  }
}
