package assayer.datasets.card;

import assayer.core.option.Options;
import assayer.core.option.Value;
import assayer.datasets.rows.BadRow;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.Digests;
import assayer.datasets.rows.RawRow;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a row is named.
 *
 * @param columns their texts, joined; none for the one-based position
 * @param by what they are joined by
 * @param hashed the first 16 hex digits of the text's SHA-256 instead, so that rows which carry the
 *     same text have the same name in any file; the second and later of them get "#2", "#3"
 */
record IdRule(List<String> columns, String by, boolean hashed) {
  private static final String SLASH = "/";
  static final IdRule POSITION = new IdRule(List.of(), SLASH, false);

  /**
   * The key "id": a column, several that are joined by "/", {@code {hash: column}}, or {@code
   * {columns: [a, b], by: "_"}}.
   */
  static IdRule of(Options options) {
    if (options.value("id").orElse(null) instanceof Value.Mapping) {
      return options.child("id").map(IdRule::below).orElse(POSITION);
    }
    return new IdRule(options.texts("id"), SLASH, false);
  }

  private static IdRule below(Options below) {
    if (below.has("columns")) {
      IdRule joined = new IdRule(below.texts("columns"), below.text("by").orElse(SLASH), false);
      below.finish();
      return joined;
    }
    String column = below.requiredText("hash");
    below.finish();
    return column.isEmpty() ? POSITION : new IdRule(List.of(column), SLASH, true);
  }

  boolean byPosition() {
    return columns.isEmpty();
  }

  /** This rule where the file has its columns, else the position. */
  IdRule in(DataFile file) {
    return columns.stream().allMatch(file::has) ? this : POSITION;
  }

  /** Reads the name of a row; "" by position. */
  Function<RawRow, String> reader(Columns wanted) {
    List<Integer> numbers = columns.stream().map(wanted::exact).toList();
    return hashed ? row -> hash(row.text(numbers.get(0))) : row -> joined(row, numbers);
  }

  private String joined(RawRow row, List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return "";
    }
    String id =
        numbers.size() == 1
            ? row.text(numbers.get(0))
            : numbers.stream().map(row::text).collect(Collectors.joining(by));
    if (id.isEmpty()) {
      throw new BadRow("the id is empty; give every row an id of its own");
    }
    return id;
  }

  private static String hash(String text) {
    byte[] digest = Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 8);
  }
}
