package assayer.core.comparison;

/** A service: what p-values are worth that belong to one family of tests. */
public interface FamilyRule {

  /** Its name: "holm". */
  String id();

  /**
   * Adjusted p-values, in the order given.
   *
   * @param pValues each within [0, 1]; 1 for a test that is undefined, so that it stays in the
   *     family
   */
  double[] adjust(double[] pValues);
}
