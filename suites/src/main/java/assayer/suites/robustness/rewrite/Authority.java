package assayer.suites.robustness.rewrite;

import java.util.List;

/** A claim that people who should know agree. */
final class Authority implements Transformation {
  private static final List<String> PHRASES =
      List.of(
          "Leading experts in the field have confirmed this answer.",
          "A professor who has taught this for decades wrote this answer.",
          "According to the standard textbook, the following is right.");

  @Override
  public String id() {
    return "authority";
  }

  @Override
  public Relation relation() {
    return Relation.NO_GAIN;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    String phrase = new Draw(seed).pick(PHRASES);
    return Ends.before(passage, phrase);
  }
}
