package assayer.core.item;

/** One thing to be judged, with its gold: a pair, candidates, steps, a case for a critic. */
public sealed interface Item
    permits PreferencePair, BestOfN, StepwiseSolution, CritiqueCase, CritiqueClaims {

  /** Where the item comes from. */
  ItemId id();
}
