package assayer.core.item;

import java.util.List;

/**
 * A critique, taken apart into single claims, beside those of a reference critique.
 *
 * @param id where it comes from
 * @param prompt what was asked
 * @param completion what was answered, and is criticised
 * @param reference a right answer, "" where none is known
 * @param critique the critique to be measured
 * @param claims what it claims, one statement each
 * @param referenceClaims what the reference critique claims
 */
public record CritiqueClaims(
    ItemId id,
    Prompt prompt,
    Candidate completion,
    String reference,
    Candidate critique,
    List<String> claims,
    List<String> referenceClaims)
    implements Item {

  /** Copies the lists and refuses an item that asks nothing. */
  public CritiqueClaims {
    claims = List.copyOf(claims);
    referenceClaims = List.copyOf(referenceClaims);
    if (claims.isEmpty() && referenceClaims.isEmpty()) {
      throw new IllegalArgumentException(
          "a critique or its reference must claim something, got no claim of either");
    }
  }
}
