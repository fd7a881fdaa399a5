package assayer.core.comparison;

import java.util.List;

/**
 * What two runs have in common and where they differ.
 *
 * @param a the base
 * @param b what is compared with it
 * @param notes what a reader must know before any number: other items, unfinished runs
 * @param changes what else differs between the runs
 * @param family the rule that adjusts the p-values of all pairs together: "holm"
 * @param pairs one for each pair of models, in the order of A's plan
 * @param unpaired what has no counterpart
 */
public record Comparison(
    Side a,
    Side b,
    List<String> notes,
    List<Change> changes,
    String family,
    List<PairResult> pairs,
    List<Unpaired> unpaired) {

  /** Copies the lists. */
  public Comparison {
    notes = List.copyOf(notes);
    changes = List.copyOf(changes);
    pairs = List.copyOf(pairs);
    unpaired = List.copyOf(unpaired);
  }

  /**
   * One of the two runs.
   *
   * @param folder where it lies, as it was named
   * @param run its name
   * @param manifest its manifest's digest
   * @param complete whether every ask of its plan was settled without a failure
   */
  public record Side(String folder, String run, String manifest, boolean complete) {}
}
