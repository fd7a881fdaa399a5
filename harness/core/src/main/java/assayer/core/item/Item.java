package assayer.core.item;

/** One thing to be judged, with its gold: a pair, candidates, a solution in steps, samples. */
public sealed interface Item
    permits PreferencePair, BestOfN, StepwiseSolution, SampledSolutions, GradedSet, ContrastPair {

  /** Where the item comes from. */
  ItemId id();
}
