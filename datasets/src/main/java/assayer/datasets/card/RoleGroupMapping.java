package assayer.datasets.card;

import assayer.core.item.BestOfN;
import assayer.core.item.Candidate;
import assayer.core.item.ItemKind;
import assayer.core.option.Options;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.RawRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A set of which each row holds one completion.
 *
 * @param key the column that is equal in all rows of a set
 * @param role the column that says whether a completion is right
 * @param roles whether it is, by what is written there
 * @param otherwise whether a completion is right when something else is written; empty to refuse
 * @param completion the column of a text or a list of steps
 */
record RoleGroupMapping(
    Optional<String> prompt,
    String key,
    String role,
    Map<String, Boolean> roles,
    Optional<Boolean> otherwise,
    String completion,
    Optional<String> name)
    implements Mapping {
  private static final Map<String, Boolean> SIDES = Map.of("right", true, "wrong", false);

  static RoleGroupMapping of(Options layout) {
    Map<String, Boolean> roles = new LinkedHashMap<>();
    layout
        .child("roles")
        .ifPresent(
            below ->
                below.keys().forEach(k -> below.oneOf(k, SIDES).ifPresent(r -> roles.put(k, r))));
    return new RoleGroupMapping(
        layout.text("prompt"),
        layout.requiredText("group"),
        layout.requiredText("role"),
        roles,
        layout.oneOf("otherwise", SIDES),
        layout.requiredText("completion"),
        layout.text("name"));
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
    int roleAt = columns.exact(role);
    int completionAt = columns.text(completion);
    int nameAt = Optionals.exact(columns, file, name);
    return (id, rows) -> {
      List<Candidate> right = new ArrayList<>();
      List<Candidate> wrong = new ArrayList<>();
      for (RawRow row : rows) {
        (isRight(row, roleAt) ? right : wrong).add(candidate(row, completionAt, nameAt));
      }
      return new BestOfN(id, Chat.prompt(rows.get(0), promptAt), right, wrong, List.of());
    };
  }

  private boolean isRight(RawRow row, int column) {
    Boolean known = roles.get(row.text(column));
    if (known == null && otherwise.isEmpty()) {
      throw row.wrong(column, "one of " + roles.keySet(), row.text(column));
    }
    return known == null ? otherwise.orElseThrow() : known;
  }

  private static Candidate candidate(RawRow row, int column, int nameAt) {
    String name = Optionals.name(row, nameAt);
    return row.value(column) instanceof String text
        ? Candidate.of(name, text)
        : Candidate.ofSteps(name, row.texts(column));
  }

  @Override
  public Arranger arrangement(Columns columns) {
    int roleAt = columns.exact(role);
    return rows -> Arrangement.of(rows.stream().map(row -> isRight(row, roleAt)).toList());
  }
}
