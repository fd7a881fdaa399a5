package assayer.datasets.card;

import assayer.core.item.BestOfN;
import assayer.core.item.Candidate;
import assayer.core.item.ItemKind;
import assayer.core.item.Placement;
import assayer.core.option.Options;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.RawRow;
import java.util.List;
import java.util.Optional;

/**
 * A recorded set of comparisons with one right completion that is not listed.
 *
 * @param rivals the column of the wrong completions' names
 * @param shown the column that says for each rival where the right completion stood
 * @param rightName what the right completion is called
 */
record RivalsMapping(
    Optional<String> prompt, String rivals, String shown, Labels labels, String rightName)
    implements Mapping {

  static RivalsMapping of(Options layout) {
    return new RivalsMapping(
        layout.text("prompt"),
        layout.requiredText("rivals"),
        layout.requiredText("shown"),
        Labels.of(layout, "labels"),
        layout.text("right-name").orElse(""));
  }

  @Override
  public ItemKind kind() {
    return ItemKind.BEST_OF_N;
  }

  @Override
  public boolean carriesText() {
    return false;
  }

  @Override
  public ItemReader items(Columns columns, DataFile file) {
    int promptAt = Optionals.text(columns, file, prompt);
    int rivalsAt = columns.exact(rivals);
    int shownAt = columns.exact(shown);
    return (id, rows) -> {
      RawRow row = rows.get(0);
      List<Placement> placements =
          row.list(shownAt).stream().map(v -> labels.placement(row, shownAt, v)).toList();
      return new BestOfN(
          id,
          Chat.prompt(row, promptAt),
          List.of(Candidate.of(rightName, "")),
          row.texts(rivalsAt).stream().map(name -> Candidate.of(name, "")).toList(),
          placements);
    };
  }
}
