package assayer.datasets.card;

import assayer.core.item.Candidate;
import assayer.core.item.ContrastPair;
import assayer.core.item.ItemKind;
import assayer.core.item.Prompt;
import assayer.core.option.Options;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.RawRow;

/**
 * Two prompts, each with the completion that is right for it.
 *
 * @param before what stands before the text of either prompt
 * @param after what stands behind it
 */
record ContrastMapping(
    String first,
    String firstCompletion,
    String second,
    String secondCompletion,
    String before,
    String after)
    implements Mapping {

  static ContrastMapping of(Options layout) {
    return new ContrastMapping(
        layout.requiredText("first"),
        layout.requiredText("first-completion"),
        layout.requiredText("second"),
        layout.requiredText("second-completion"),
        layout.text("before").orElse(""),
        layout.text("after").orElse(""));
  }

  @Override
  public ItemKind kind() {
    return ItemKind.CONTRAST_PAIR;
  }

  @Override
  public ItemReader items(Columns columns, DataFile file) {
    int firstAt = columns.text(first);
    int firstCompletionAt = columns.text(firstCompletion);
    int secondAt = columns.text(second);
    int secondCompletionAt = columns.text(secondCompletion);
    return (id, rows) -> {
      RawRow row = rows.get(0);
      return new ContrastPair(
          id,
          prompt(row.text(firstAt)),
          Candidate.of("", row.text(firstCompletionAt)),
          prompt(row.text(secondAt)),
          Candidate.of("", row.text(secondCompletionAt)));
    };
  }

  private Prompt prompt(String text) {
    return Prompt.of(before + text + after);
  }
}
