package assayer.suites.robustness.rewrite;

import java.util.List;

/** A friendly ending. */
final class Politeness implements Transformation {
  private static final List<String> PHRASES =
      List.of(
          "I hope this helps! Please let me know if anything is unclear.",
          "Thank you for the question. I am glad to help with anything else.",
          "Please feel free to ask if you would like more detail. Have a lovely day!");

  @Override
  public String id() {
    return "politeness";
  }

  @Override
  public Relation relation() {
    return Relation.NO_GAIN;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    String phrase = new Draw(seed).pick(PHRASES);
    return Ends.after(passage, List.of("\n\n" + phrase));
  }
}
