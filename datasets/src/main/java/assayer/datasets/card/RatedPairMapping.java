package assayer.datasets.card;

import assayer.core.item.Candidate;
import assayer.core.item.ItemKind;
import assayer.core.item.Placement;
import assayer.core.item.PreferencePair;
import assayer.core.option.Options;
import assayer.datasets.rows.BadRow;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.RawRow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Two rows that follow each other, each a completion of the same prompt with a rating; the higher
 * rating is the better one. Rated alike they are no pair, and are left out.
 *
 * @param key the column that is equal in both rows
 */
record RatedPairMapping(Optional<String> prompt, String key, String completion, String rating)
    implements Mapping {

  static RatedPairMapping of(Options layout) {
    return new RatedPairMapping(
        layout.text("prompt"),
        layout.requiredText("group"),
        layout.requiredText("completion"),
        layout.requiredText("rating"));
  }

  @Override
  public ItemKind kind() {
    return ItemKind.PREFERENCE_PAIR;
  }

  @Override
  public Optional<String> group() {
    return Optional.of(key);
  }

  @Override
  public ItemReader items(Columns columns, DataFile file) {
    int promptAt = Optionals.text(columns, file, prompt);
    int completionAt = columns.text(completion);
    int ratingAt = columns.exact(rating);
    return (id, rows) -> {
      double ahead = ahead(rows, ratingAt);
      RawRow better = rows.get(ahead > 0 ? 0 : 1);
      RawRow worse = rows.get(ahead > 0 ? 1 : 0);
      return new PreferencePair(
          id,
          Chat.prompt(better, promptAt),
          Candidate.of("", better.text(completionAt)),
          Candidate.of("", worse.text(completionAt)),
          ahead > 0 ? Placement.GOLD_FIRST : Placement.GOLD_SECOND,
          OptionalDouble.of(Math.abs(ahead)));
    };
  }

  @Override
  public Predicate<List<RawRow>> leavesOut(Columns columns) {
    int ratingAt = columns.exact(rating);
    return rows -> ahead(rows, ratingAt) == 0;
  }

  /** By how much the first row is rated above the second. */
  private static double ahead(List<RawRow> rows, int column) {
    if (rows.size() != 2) {
      throw new BadRow(
          "a pair needs two rows that follow each other and share their group, got " + rows.size());
    }
    return Decimals.of(rows.get(0), column) - Decimals.of(rows.get(1), column);
  }

  /** Scores stand in the order of the rows. */
  @Override
  public Arranger arrangement(Columns columns) {
    int ratingAt = columns.exact(rating);
    return rows -> {
      boolean first = ahead(rows, ratingAt) > 0;
      return Arrangement.of(List.of(first, !first));
    };
  }
}
