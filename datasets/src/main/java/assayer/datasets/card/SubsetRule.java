package assayer.datasets.card;

import assayer.core.option.Options;
import assayer.core.option.Value;
import assayer.datasets.rows.BadRow;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.Null;
import assayer.datasets.rows.RawRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * The subset of a row.
 *
 * @param constant for a row that has none of the columns, or none of the words
 * @param columns of which the first counts that the row has; or all of them
 * @param joined whether it is the texts of all columns, joined by "/"
 * @param pattern whose first group in the text is the subset, if not all of the text
 * @param words of which the first in this list that fits the text is the subset; none for the text
 *     itself
 * @param anywhere whether a word fits that stands anywhere in the text, or only one that begins it
 */
record SubsetRule(
    String constant,
    List<String> columns,
    boolean joined,
    Optional<Pattern> pattern,
    List<String> words,
    boolean anywhere) {
  static final SubsetRule NONE =
      new SubsetRule("", List.of(), false, Optional.empty(), List.of(), true);

  /**
   * The key "subset": a column, several to be joined, {@code {constant: text}}, or {@code
   * {column:}} with {@code pattern:}, {@code first-of:} or {@code starts-with:}.
   */
  static SubsetRule of(Options options) {
    if (options.value("subset").orElse(null) instanceof Value.Mapping) {
      return options.child("subset").map(SubsetRule::below).orElse(NONE);
    }
    return new SubsetRule("", options.texts("subset"), true, Optional.empty(), List.of(), true);
  }

  private static SubsetRule below(Options below) {
    boolean prefix = below.has("starts-with");
    SubsetRule rule =
        new SubsetRule(
            below.text("constant").orElse(""),
            below.texts("column"),
            false,
            pattern(below),
            below.texts(prefix ? "starts-with" : "first-of"),
            !prefix);
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

  /**
   * Reads the subset of a row; the constant where the file has no such column, or the row null. Of
   * columns that rows have in turns, the file's first row need not have any.
   */
  Function<RawRow, String> reader(Columns wanted, DataFile file) {
    boolean inTurns = !joined && columns.size() > 1;
    if (columns.isEmpty() || !(inTurns || columns.stream().allMatch(file::has))) {
      return row -> constant;
    }
    List<Integer> numbers = columns.stream().map(wanted::exact).toList();
    return joined
        ? row -> numbers.stream().map(n -> text(row, n)).collect(Collectors.joining("/"))
        : row ->
            numbers.stream()
                .filter(n -> given(row, n))
                .findFirst()
                .map(n -> part(row.text(n)))
                .orElse(constant);
  }

  private String text(RawRow row, int column) {
    return given(row, column) ? row.text(column) : constant;
  }

  /** A file of columns has nulls where lines leave a key out. */
  private static boolean given(RawRow row, int column) {
    return row.has(column) && row.value(column) != Null.NULL;
  }

  private String part(String text) {
    if (!words.isEmpty()) {
      return words.stream()
          .filter(word -> anywhere ? text.contains(word) : text.startsWith(word))
          .findFirst()
          .orElse(constant);
    }
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
