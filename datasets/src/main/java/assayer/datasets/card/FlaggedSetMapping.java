package assayer.datasets.card;

import assayer.core.item.BestOfN;
import assayer.core.item.Candidate;
import assayer.core.item.ItemKind;
import assayer.core.option.Options;
import assayer.datasets.rows.BadRow;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A set whose completions stand in a column each, beside a list that says of each whether it is
 * right. Where all are right, or none is, there is nothing to tell apart, and the row is left out.
 *
 * @param completions their columns
 * @param flags the column of the list
 */
record FlaggedSetMapping(Optional<String> prompt, List<String> completions, String flags)
    implements Mapping {

  static FlaggedSetMapping of(Options layout) {
    return new FlaggedSetMapping(
        layout.text("prompt"), layout.texts("completions"), layout.requiredText("flags"));
  }

  @Override
  public ItemKind kind() {
    return ItemKind.BEST_OF_N;
  }

  @Override
  public ItemReader items(Columns columns, DataFile file) {
    int promptAt = Optionals.text(columns, file, prompt);
    List<Integer> textAt = completions.stream().map(columns::text).toList();
    int flagsAt = columns.exact(flags);
    return (id, rows) -> {
      RawRow row = rows.get(0);
      List<Boolean> right = flags(row, flagsAt);
      List<Candidate> rights = new ArrayList<>();
      List<Candidate> wrongs = new ArrayList<>();
      for (int i = 0; i < right.size(); i++) {
        Candidate one = Candidate.of(completions.get(i), row.text(textAt.get(i)));
        (right.get(i) ? rights : wrongs).add(one);
      }
      return new BestOfN(id, Chat.prompt(row, promptAt), rights, wrongs, List.of());
    };
  }

  private List<Boolean> flags(RawRow row, int column) {
    List<Boolean> right = new ArrayList<>();
    for (Object flag : row.list(column)) {
      if (!(flag instanceof Boolean said)) {
        throw row.wrong(column, "a list of true and false", flag);
      }
      right.add(said);
    }
    if (right.size() != completions.size()) {
      throw new BadRow(
          right.size() + " flags for " + completions.size() + " completions; one each is needed");
    }
    return right;
  }

  @Override
  public Predicate<List<RawRow>> leavesOut(Columns columns) {
    int flagsAt = columns.exact(flags);
    return rows -> flags(rows.get(0), flagsAt).stream().distinct().count() < 2;
  }

  /** Answers stand in the order of the columns. */
  @Override
  public Arranger arrangement(Columns columns) {
    int flagsAt = columns.exact(flags);
    return rows -> Arrangement.of(flags(rows.get(0), flagsAt));
  }
}
