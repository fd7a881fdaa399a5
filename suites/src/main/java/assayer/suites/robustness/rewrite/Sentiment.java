package assayer.suites.robustness.rewrite;

import java.util.ArrayList;
import java.util.List;

/** Delight before the answer and behind it. */
final class Sentiment implements Transformation {
  private static final List<String> BEFORE =
      List.of(
          "What a wonderful question!",
          "Oh, I love this one!",
          "This made me smile, how exciting!");
  private static final List<String> AFTER =
      List.of(
          "What a joy it was to think about this!",
          "I feel so happy about how nicely this came together!",
          "Such a delightful little adventure!");

  @Override
  public String id() {
    return "sentiment";
  }

  @Override
  public Relation relation() {
    return Relation.NO_GAIN;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    Draw draw = new Draw(seed);
    List<Edit> edits = new ArrayList<>(Ends.before(passage, draw.pick(BEFORE)));
    edits.addAll(Ends.after(passage, List.of("\n\n" + draw.pick(AFTER))));
    return List.copyOf(edits);
  }
}
