package assayer.datasets.card;

import assayer.core.item.BestOfN;
import assayer.core.item.Candidate;
import assayer.core.item.ItemKind;
import assayer.core.item.Placement;
import assayer.core.option.Options;
import assayer.datasets.rows.BadRow;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A set of which each row compares the one right completion with another wrong one.
 *
 * @param key the column that is equal in all rows of a set
 * @param name the column of the wrong completion's name
 * @param rightName what the right completion is called
 */
record ComparisonGroupMapping(
    Optional<String> prompt,
    String key,
    String first,
    String second,
    String label,
    Labels labels,
    Optional<String> name,
    String rightName)
    implements Mapping {

  static ComparisonGroupMapping of(Options layout) {
    return new ComparisonGroupMapping(
        layout.text("prompt"),
        layout.requiredText("group"),
        layout.requiredText("first"),
        layout.requiredText("second"),
        layout.requiredText("label"),
        Labels.of(layout, "labels"),
        layout.text("name"),
        layout.text("right-name").orElse(""));
  }

  @Override
  public ItemKind kind() {
    return ItemKind.BEST_OF_N;
  }

  @Override
  public Optional<String> group() {
    return Optional.of(key);
  }

  @Override
  public ItemReader items(Columns columns, DataFile file) {
    int promptAt = Optionals.text(columns, file, prompt);
    int firstAt = columns.exact(first);
    int secondAt = columns.exact(second);
    int labelAt = columns.exact(label);
    int nameAt = Optionals.exact(columns, file, name);
    return (id, rows) -> {
      List<Candidate> right = new ArrayList<>();
      List<Candidate> wrong = new ArrayList<>();
      List<Placement> placements = new ArrayList<>();
      for (RawRow row : rows) {
        Placement gold = labels.placement(row, labelAt);
        boolean goldFirst = gold == Placement.GOLD_FIRST;
        right.add(candidate(row, goldFirst ? firstAt : secondAt, rightName));
        String rival = Optionals.name(row, nameAt);
        wrong.add(candidate(row, goldFirst ? secondAt : firstAt, rival));
        placements.add(gold);
      }
      return new BestOfN(id, Chat.prompt(rows.get(0), promptAt), one(right), wrong, placements);
    };
  }

  private static Candidate candidate(RawRow row, int column, String name) {
    return row.value(column) instanceof String text
        ? Candidate.of(name, text)
        : Candidate.ofSteps(name, row.texts(column));
  }

  private static List<Candidate> one(List<Candidate> right) {
    if (right.stream().distinct().count() != 1) {
      throw new BadRow("the rows of one set must have the same right completion; they differ");
    }
    return right.subList(0, 1);
  }
}
