package assayer.suites.robustness.rewrite;

import java.util.List;
import java.util.regex.Pattern;

/** The last sentence again, up to three times. */
final class RepeatedConclusion implements Transformation {
  private static final Pattern LIST_SIGN =
      Pattern.compile("^(?:[-*•]|#{1,6}|\\d{1,2}[.)])\\s{1,9}");

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
    String sentence = sentences.get(sentences.size() - 1).in(passage);
    String last = LIST_SIGN.matcher(sentence).replaceFirst("");
    return Ends.after(
        passage, List.of("\n\nTo repeat: " + last, "\n\nOnce more: " + last, "\n\nAgain: " + last));
  }
}
