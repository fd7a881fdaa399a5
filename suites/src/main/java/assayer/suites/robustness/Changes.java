package assayer.suites.robustness;

import assayer.core.reading.Counterexample.Change;
import assayer.suites.robustness.rewrite.Edit;
import assayer.suites.robustness.rewrite.Edit.Replacement;
import assayer.suites.robustness.rewrite.Passage;
import java.util.Comparator;
import java.util.List;

/** Edits as a person is shown them: with a little of what stands around. */
final class Changes {
  private static final int AROUND = 40;
  private static final int LONGEST = 1_000;
  private static final int MOST = 50;
  private static final String CUT = "…";

  private Changes() {}

  static List<Change> of(Passage before, List<Edit> edits) {
    return edits.stream()
        .flatMap(edit -> edit.places().stream())
        .sorted(Comparator.comparingInt(Replacement::part).thenComparingInt(Replacement::from))
        .limit(MOST)
        .map(place -> change(before.parts().get(place.part()), place))
        .toList();
  }

  private static Change change(String text, Replacement place) {
    int left = Math.max(0, place.from() - AROUND);
    int right = Math.min(text.length(), place.to() + AROUND);
    return new Change(
        (left > 0 ? CUT : "") + whole(text.substring(left, place.from())),
        shown(text.substring(place.from(), place.to())),
        shown(place.text()),
        whole(text.substring(place.to(), right)) + (right < text.length() ? CUT : ""));
  }

  private static String shown(String text) {
    return text.length() <= LONGEST ? whole(text) : whole(text.substring(0, LONGEST)) + CUT;
  }

  /** Without half characters, which no encoding can write. */
  private static String whole(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
