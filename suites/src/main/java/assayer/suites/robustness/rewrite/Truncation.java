package assayer.suites.robustness.rewrite;

import assayer.suites.robustness.rewrite.Edit.Replacement;
import java.util.ArrayList;
import java.util.List;

/** Breaks off in the middle: the last quarter is gone, and the one before it. */
final class Truncation implements Transformation {
  /** In chars; of a shorter text, little is left to break off from. */
  private static final int SHORTEST = 60;

  @Override
  public String id() {
    return "truncation";
  }

  @Override
  public Relation relation() {
    return Relation.NOTICED;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    int length = passage.parts().stream().mapToInt(String::length).sum();
    if (length < SHORTEST) {
      return List.of();
    }
    int half = wordStart(passage, length / 2);
    int last = wordStart(passage, length - length / 4);
    if (half >= last || last >= length) {
      return List.of();
    }
    Edit end = deletion(passage, last, length);
    boolean told = end.places().stream().anyMatch(place -> hasWord(passage, place));
    return told ? List.of(end, deletion(passage, half, last)) : List.of();
  }

  private static boolean hasWord(Passage passage, Replacement place) {
    String gone = passage.parts().get(place.part()).substring(place.from(), place.to());
    return gone.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** The first place from here on where no word is cut, counted over all parts. */
  private static int wordStart(Passage passage, int place) {
    int begin = 0;
    for (String part : passage.parts()) {
      int end = begin + part.length();
      if (place < end) {
        int at = Math.max(0, place - begin);
        while (at > 0 && at < part.length() && !Character.isWhitespace(part.charAt(at))) {
          at++;
        }
        return begin + at;
      }
      begin = end;
    }
    return begin;
  }

  private static Edit deletion(Passage passage, int from, int to) {
    List<Replacement> places = new ArrayList<>();
    int begin = 0;
    for (int part = 0; part < passage.parts().size(); part++) {
      int length = passage.parts().get(part).length();
      int first = Math.max(0, from - begin);
      int last = Math.min(length, to - begin);
      if (first < last) {
        places.add(new Replacement(part, first, last, ""));
      }
      begin += length;
    }
    return new Edit(places);
  }
}
