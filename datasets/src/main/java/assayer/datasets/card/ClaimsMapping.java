package assayer.datasets.card;

import assayer.core.item.Candidate;
import assayer.core.item.CritiqueClaims;
import assayer.core.item.ItemKind;
import assayer.core.option.Options;
import assayer.datasets.rows.BadRow;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.RawRow;
import java.util.List;
import java.util.Optional;

/** A critique and a reference critique, each with a list of its single claims. */
record ClaimsMapping(
    Optional<String> prompt,
    Optional<String> completion,
    Optional<String> reference,
    Optional<String> critique,
    String claims,
    String referenceClaims)
    implements Mapping {

  static ClaimsMapping of(Options layout) {
    return new ClaimsMapping(
        layout.text("prompt"),
        layout.text("completion"),
        layout.text("reference"),
        layout.text("critique"),
        layout.requiredText("claims"),
        layout.requiredText("reference-claims"));
  }

  @Override
  public ItemKind kind() {
    return ItemKind.CRITIQUE_CLAIMS;
  }

  @Override
  public ItemReader items(Columns columns, DataFile file) {
    int promptAt = Optionals.text(columns, file, prompt);
    int completionAt = Optionals.text(columns, file, completion);
    int referenceAt = Optionals.text(columns, file, reference);
    int critiqueAt = Optionals.text(columns, file, critique);
    int claimsAt = columns.exact(claims);
    int referenceClaimsAt = columns.exact(referenceClaims);
    return (id, rows) -> {
      RawRow row = rows.get(0);
      List<String> made = row.texts(claimsAt);
      List<String> wanted = row.texts(referenceClaimsAt);
      if (made.isEmpty() && wanted.isEmpty()) {
        throw new BadRow("neither critique has a claim; there is nothing to ask");
      }
      return new CritiqueClaims(
          id,
          Chat.prompt(row, promptAt),
          Candidate.of("", CritiqueMapping.only(row, completionAt)),
          CritiqueMapping.only(row, referenceAt),
          Candidate.of("", CritiqueMapping.only(row, critiqueAt)),
          made,
          wanted);
    };
  }
}
