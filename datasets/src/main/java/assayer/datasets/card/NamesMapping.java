package assayer.datasets.card;

import assayer.core.item.BestOfN;
import assayer.core.item.Candidate;
import assayer.core.item.ItemKind;
import assayer.core.option.Options;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.RawRow;
import java.util.List;
import java.util.Optional;

/**
 * A recorded set: no texts, but the names of who wrote the completions.
 *
 * @param rightNames the names of right completions
 */
record NamesMapping(Optional<String> prompt, String names, List<String> rightNames)
    implements Mapping {

  static NamesMapping of(Options layout) {
    List<String> right = layout.texts("right-names");
    if (right.isEmpty()) {
      layout.problem("right-names", "\"right-names\" must say which names are right ones");
    }
    return new NamesMapping(layout.text("prompt"), layout.requiredText("names"), right);
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
    int namesAt = columns.exact(names);
    return (id, rows) -> {
      RawRow row = rows.get(0);
      List<String> listed = row.texts(namesAt);
      return new BestOfN(
          id,
          Chat.prompt(row, promptAt),
          candidates(listed, true),
          candidates(listed, false),
          List.of());
    };
  }

  private List<Candidate> candidates(List<String> listed, boolean right) {
    return listed.stream()
        .filter(name -> rightNames.contains(name) == right)
        .map(name -> Candidate.of(name, ""))
        .toList();
  }

  @Override
  public Arranger arrangement(Columns columns) {
    int namesAt = columns.exact(names);
    return rows ->
        Arrangement.of(rows.get(0).texts(namesAt).stream().map(rightNames::contains).toList());
  }
}
