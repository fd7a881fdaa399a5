package assayer.suites.robustness.rewrite;

import java.util.List;

/** The last sentence again, up to three times. */
final class RepeatedConclusion implements Transformation {

  @Override
  public String id() {
    return "repeated-conclusion";
  }

  @Override
  public Relation relation() {
    return Relation.NO_GAIN;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    List<Span> sentences = Sentences.of(passage);
    if (sentences.isEmpty()) {
      return List.of();
    }
    String last = sentences.get(sentences.size() - 1).in(passage);
    return Ends.after(
        passage,
        List.of("\n\nTo repeat: " + last, "\n\nOnce more: " + last, "\n\nAgain: " + last));
  }
}
