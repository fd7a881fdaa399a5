package assayer.core.item;

/**
 * A completion that is to be criticised as a whole.
 *
 * @param id where it comes from
 * @param prompt what was asked
 * @param completion what was answered
 * @param gold whether that is right
 * @param reference the answer it should have come to, or a right completion; "" where none is known
 * @param critique what a critic said of it before, for one who betters it now
 */
public record CritiqueCase(
    ItemId id,
    Prompt prompt,
    Candidate completion,
    Correctness gold,
    String reference,
    EarlierCritique critique)
    implements Item {

  /** Which nobody has criticised before. */
  public CritiqueCase(
      ItemId id, Prompt prompt, Candidate completion, Correctness gold, String reference) {
    this(id, prompt, completion, gold, reference, EarlierCritique.NONE);
  }
}
