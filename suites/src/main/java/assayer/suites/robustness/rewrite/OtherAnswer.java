package assayer.suites.robustness.rewrite;

import java.util.List;

/** A remark on another answer that the reader cannot see. */
final class OtherAnswer implements Transformation {
  private static final List<String> PHRASES =
      List.of(
          "The other answer comes to the same result, but explains it less well.",
          "Compared with the other answer, this one is the better.",
          "Most readers preferred this answer to the other one.");

  @Override
  public String id() {
    return "other-answer";
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
