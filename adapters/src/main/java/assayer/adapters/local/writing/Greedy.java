package assayer.adapters.local.writing;

import assayer.core.outcome.FailureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Goes on with a text, one likeliest token after the other.
 *
 * @param ends tokens that end it
 * @param stopped whether what was written so far ends with a text that is to end it
 * @param most the most tokens, at least 1
 * @param likeliest how many of the likeliest tokens of each place are wanted with their
 *     probabilities; 0 if none are
 */
public record Greedy(Set<Long> ends, Predicate<List<Long>> stopped, int most, int likeliest) {

  /** Copies the set. */
  public Greedy {
    ends = Set.copyOf(ends);
    if (most < 1 || likeliest < 0) {
      throw new IllegalArgumentException(
          "a text must have room for a token, got " + most + " and " + likeliest);
    }
  }

  /** Writes. */
  public Written write(long[] prompt, Reading model) {
    List<Long> tokens = new ArrayList<>();
    List<Share.Place> places = new ArrayList<>();
    long[] next = prompt;
    while (true) {
      Logits logits = new Logits(model.read(next));
      int token = logits.likeliest();
      if (token < 0) {
        return new Written.Nothing(
            FailureKind.NON_FINITE,
            "token " + (tokens.size() + 1) + " has no logit that is a finite number");
      }
      if (ends.contains((long) token)) {
        return new Written.Text(tokens, places, true);
      }
      tokens.add((long) token);
      if (likeliest > 0) {
        places.add(logits.place(likeliest));
      }
      boolean stop = stopped.test(tokens);
      if (stop || tokens.size() == most) {
        return new Written.Text(tokens, places, stop);
      }
      next = new long[] {token};
    }
  }
}
