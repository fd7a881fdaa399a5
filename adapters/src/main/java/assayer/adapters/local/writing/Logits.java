package assayer.adapters.local.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** A model's opinion of what comes next. */
final class Logits {
  private final float[] values;

  /** A logit a token; nobody writes into them any more. */
  Logits(float[] values) {
    this.values = values;
  }

  /** The likeliest token, of equals the first; -1 if there is none, for a logit is not a number. */
  int likeliest() {
    int best = -1;
    for (int i = 0; i < values.length; i++) {
      if (Float.isNaN(values[i]) || values[i] == Float.POSITIVE_INFINITY) {
        return -1;
      }
      boolean possible = values[i] != Float.NEGATIVE_INFINITY;
      if (possible && (best < 0 || values[i] > values[best])) {
        best = i;
      }
    }
    return best;
  }

  /** The likeliest tokens and their log probabilities: each logit less the log of all their sum. */
  Share.Place place(int most) {
    int taken = likeliest();
    double sum = 0;
    for (float value : values) {
      sum += Math.exp(value - values[taken]);
    }
    double log = Math.log(sum);
    List<Share> likeliest = new ArrayList<>();
    for (int token : first(most)) {
      likeliest.add(new Share(token, Math.min(0, values[token] - values[taken] - log)));
    }
    return new Share.Place(likeliest.get(0), likeliest);
  }

  /** The tokens with the highest logits, the highest first and of equals the first. */
  private List<Integer> first(int most) {
    PriorityQueue<Integer> kept = new PriorityQueue<>((a, b) -> order(b, a));
    for (int i = 0; i < values.length; i++) {
      Integer least = kept.peek();
      if (least == null || kept.size() < most) {
        kept.add(i);
      } else if (order(i, least) < 0) {
        kept.remove();
        kept.add(i);
      }
    }
    return kept.stream().sorted(this::order).toList();
  }

  private int order(int a, int b) {
    int byValue = Float.compare(values[b], values[a]);
    return byValue == 0 ? Integer.compare(a, b) : byValue;
  }
}
