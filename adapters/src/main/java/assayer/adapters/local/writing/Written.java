package assayer.adapters.local.writing;

import assayer.core.outcome.FailureKind;
import java.util.List;

/** What came of a text that was to be gone on with. */
public sealed interface Written {

  /**
   * A text.
   *
   * @param tokens what was written, without the token that ended it
   * @param places the same with probabilities, where these were wanted; else empty
   * @param ended whether it came to its end; false if the limit of tokens cut it off
   */
  record Text(List<Long> tokens, List<Share.Place> places, boolean ended) implements Written {

    /** Copies the lists. */
    public Text {
      tokens = List.copyOf(tokens);
      places = List.copyOf(places);
    }
  }

  /**
   * None.
   *
   * @param kind the class of failure
   * @param message what is wrong, for a person
   */
  record Nothing(FailureKind kind, String message) implements Written {}
}
