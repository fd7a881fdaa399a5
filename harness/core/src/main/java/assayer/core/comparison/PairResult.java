package assayer.core.comparison;

import assayer.core.reading.Reading;
import java.util.List;

/**
 * One model of A beside one of B, on the same items by the same rules.
 *
 * @param setting suite, dataset and rules
 * @param modelA the model's id in A
 * @param modelB the model's id in B
 * @param verdict the finding
 * @param sentence the same for a person
 * @param items how the items match
 * @param counts the compared items by what became of them
 * @param a the headline in A on the compared items that neither left out
 * @param b the same in B
 * @param difference B less A
 * @param adjusted the p-value as one of all pairs, within [0, 1]
 * @param worse items worth less in B, in A's order
 * @param better items worth more in B, in A's order
 */
public record PairResult(
    Setting setting,
    String modelA,
    String modelB,
    Verdict verdict,
    String sentence,
    ItemMatch items,
    ItemCounts counts,
    Reading a,
    Reading b,
    Difference difference,
    double adjusted,
    List<Flip> worse,
    List<Flip> better) {

  /** Copies the lists. */
  public PairResult {
    worse = List.copyOf(worse);
    better = List.copyOf(better);
  }

  /** The model, or both where they have other names. */
  public String models() {
    return modelA.equals(modelB) ? modelA : modelA + " → " + modelB;
  }
}
