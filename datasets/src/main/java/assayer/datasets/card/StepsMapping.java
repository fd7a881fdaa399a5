package assayer.datasets.card;

import assayer.core.item.ItemKind;
import assayer.core.item.StepwiseSolution;
import assayer.core.option.Options;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.RawRow;
import java.util.List;
import java.util.Optional;

/** A solution in steps with the index of its first wrong one. */
record StepsMapping(Optional<String> prompt, String steps, String label, FirstErrors firstErrors)
    implements Mapping {

  static StepsMapping of(Options layout) {
    return new StepsMapping(
        layout.text("prompt"),
        layout.requiredText("steps"),
        layout.requiredText("label"),
        FirstErrors.of(layout));
  }

  @Override
  public ItemKind kind() {
    return ItemKind.STEPWISE_SOLUTION;
  }

  @Override
  public ItemReader items(Columns columns, DataFile file) {
    int promptAt = Optionals.text(columns, file, prompt);
    int stepsAt = columns.text(steps);
    int labelAt = columns.exact(label);
    return (id, rows) -> {
      RawRow row = rows.get(0);
      List<String> texts = row.texts(stepsAt);
      return new StepwiseSolution(
          id, Chat.prompt(row, promptAt), texts, firstErrors.read(row, labelAt));
    };
  }
}
