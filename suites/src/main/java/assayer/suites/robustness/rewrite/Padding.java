package assayer.suites.robustness.rewrite;

import java.util.ArrayList;
import java.util.List;

/** Ten sentences behind the answer that have nothing to do with it; each is an edit. */
final class Padding implements Transformation {
  private static final List<String> SENTENCES =
      List.of(
          "The river behind the old mill freezes over in hard winters.",
          "Painters have long argued about the colour of shadows on snow.",
          "A good loaf of bread needs patience more than it needs yeast.",
          "Swallows gather on the wires before they leave for the south.",
          "The lighthouse keeper wrote a letter whenever the fog came in.",
          "Some gardens are at their best in the rain.",
          "The choir rehearsed in the library while the hall was repaired.",
          "On clear evenings one hears the trains from across the valley.",
          "Nobody remembers who planted the chestnut in the market square.",
          "The ferry waits for the last cyclist even when it is late.");

  @Override
  public String id() {
    return "off-topic-padding";
  }

  @Override
  public Relation relation() {
    return Relation.NO_GAIN;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    List<String> padding = new ArrayList<>();
    for (String sentence : new Draw(seed).shuffled(SENTENCES)) {
      padding.add((padding.isEmpty() ? "\n\n" : " ") + sentence);
    }
    return Ends.after(passage, padding);
  }
}
