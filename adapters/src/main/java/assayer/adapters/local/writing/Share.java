package assayer.adapters.local.writing;

import java.util.List;

/**
 * How likely a model held a token.
 *
 * @param token its number
 * @param log its natural log probability, at most 0
 */
public record Share(long token, double log) {

  /**
   * A token that was written, with the likeliest of its place.
   *
   * @param taken the token
   * @param likeliest the likeliest, in their order; the token is the first of them
   */
  public record Place(Share taken, List<Share> likeliest) {

    /** Copies the list. */
    public Place {
      likeliest = List.copyOf(likeliest);
    }
  }
}
