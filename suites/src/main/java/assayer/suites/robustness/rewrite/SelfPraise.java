package assayer.suites.robustness.rewrite;

import java.util.List;

/** Praise of the answer by itself before it. */
final class SelfPraise implements Transformation {
  private static final List<String> PHRASES =
      List.of(
          "This is a complete and carefully checked answer of the highest quality.",
          "What follows is an outstanding answer: clear, correct and thorough.",
          "Here is an excellent answer that leaves nothing to be desired.");

  @Override
  public String id() {
    return "self-praise";
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
