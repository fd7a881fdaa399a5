package assayer.datasets.card;

import assayer.core.item.Annotations;
import assayer.core.item.Correctness;
import assayer.core.item.ItemKind;
import assayer.core.item.StepwiseSolution;
import assayer.core.option.Options;
import assayer.datasets.rows.BadRow;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A solution whose steps people chose among rated ones, as in PRM800K (arXiv 2305.20050): of each
 * step the completion that was chosen, else the one a person wrote, else the only one there is;
 * where neither is, the solution ends before. A rating of 1 or 0 is right, -1 is wrong, null is
 * unknown. Rows that a truth value marks as questions of control are rejected, as published.
 */
record RatedStepsMapping(Optional<String> prompt, String rated, List<String> controls)
    implements Mapping {

  /** The key "rated", with "controls" for the columns that mark questions of control. */
  static RatedStepsMapping of(Options layout) {
    return new RatedStepsMapping(
        layout.text("prompt"), layout.requiredText("rated"), layout.texts("controls"));
  }

  @Override
  public ItemKind kind() {
    return ItemKind.STEPWISE_SOLUTION;
  }

  @Override
  public ItemReader items(Columns columns, DataFile file) {
    int promptAt = Optionals.text(columns, file, prompt);
    int ratedAt = columns.exact(rated);
    List<Integer> controlsAt = controls.stream().map(columns::exact).toList();
    return (id, rows) -> {
      RawRow row = rows.get(0);
      for (int control : controlsAt) {
        if (row.has(control) && row.value(control).equals(true)) {
          throw new BadRow("this is a question of control, which the benchmark leaves out");
        }
      }
      List<String> texts = new ArrayList<>();
      List<Correctness> labels = new ArrayList<>();
      for (Object step : row.list(ratedAt)) {
        Optional<Map<?, ?>> taken = taken(step);
        if (taken.isEmpty()) {
          break;
        }
        texts.add(text(taken.get(), row, ratedAt));
        labels.add(label(taken.get(), row, ratedAt));
      }
      return StepwiseSolution.labelled(
          id, Chat.prompt(row, promptAt), texts, Annotations.NONE.withLabels(labels));
    };
  }

  private static Optional<Map<?, ?>> taken(Object step) {
    if (!(step instanceof Map<?, ?> map) || !(map.get("completions") instanceof List<?> all)) {
      throw new BadRow("a step must be an object with a list \"completions\"");
    }
    if (map.get("chosen_completion") instanceof Long chosen) {
      return chosen >= 0 && chosen < all.size() ? object(all.get(chosen.intValue())) : none(chosen);
    }
    if (map.get("human_completion") instanceof Map<?, ?> written) {
      return Optional.of(written);
    }
    return all.size() == 1 ? object(all.get(0)) : Optional.empty();
  }

  private static Optional<Map<?, ?>> none(long chosen) {
    throw new BadRow("the completion " + chosen + " was chosen, which there is not");
  }

  private static Optional<Map<?, ?>> object(Object completion) {
    if (completion instanceof Map<?, ?> map) {
      return Optional.of(map);
    }
    throw new BadRow("a completion must be an object {text:, rating:}");
  }

  private static String text(Map<?, ?> completion, RawRow row, int column) {
    if (completion.get("text") instanceof String text) {
      return text;
    }
    throw row.wrong(column, "steps whose completions have a text", completion);
  }

  private static Correctness label(Map<?, ?> completion, RawRow row, int column) {
    if (!(completion.get("rating") instanceof Long rating)) {
      return Correctness.UNKNOWN;
    }
    if (rating < -1 || rating > 1) {
      throw row.wrong(column, "steps whose ratings are within -1 to 1", rating);
    }
    return Correctness.of(rating >= 0);
  }
}
