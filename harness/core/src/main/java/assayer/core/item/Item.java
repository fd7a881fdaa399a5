package assayer.core.item;

/** One thing to be judged, with its gold: a pair, a set of candidates or a solution in steps. */
public sealed interface Item
    permits PreferencePair, BestOfN, StepwiseSolution, GradedSet, ContrastPair {

  /** Where the item comes from. */
  ItemId id();
}
