package assayer.suites.robustness.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same words in another order, each in the place of one that differs from it. */
final class WordSalad implements Transformation {
  private static final int LEAST_SWAPS = 4;
  private static final Pattern WORD = Pattern.compile("\\S+");

  @Override
  public String id() {
    return "word-salad";
  }

  @Override
  public Relation relation() {
    return Relation.NOTICED;
  }

  /** Two words may change places without harm. */
  @Override
  public boolean isGraded() {
    return false;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    List<Span> words = new ArrayList<>();
    for (int part = 0; part < passage.parts().size(); part++) {
      Matcher word = WORD.matcher(passage.parts().get(part));
      while (word.find()) {
        words.add(new Span(part, word.start(), word.end()));
      }
    }
    List<Span> drawn = new Draw(seed).shuffled(words);
    List<Edit> swaps = new ArrayList<>();
    for (int i = 0; i + 1 < drawn.size(); i += 2) {
      if (!drawn.get(i).in(passage).equals(drawn.get(i + 1).in(passage))) {
        swaps.add(Edit.swap(passage, drawn.get(i), drawn.get(i + 1)));
      }
    }
    return swaps.size() < LEAST_SWAPS ? List.of() : List.copyOf(swaps);
  }
}
