package assayer.suites.robustness.rewrite;

import java.util.List;

/**
 * One change that is made whole or not at all.
 *
 * @param places where it changes the text; two places that change together are a swap
 */
public record Edit(List<Replacement> places) {

  /** Copies the list. */
  public Edit {
    places = List.copyOf(places);
  }

  /**
   * A stretch of a part with what stands there afterwards.
   *
   * @param part the part, zero-based
   * @param from where the stretch begins, in chars
   * @param to where it ends, exclusive; {@code from} for an insertion
   * @param text what stands there afterwards, "" for a deletion
   */
  public record Replacement(int part, int from, int to, String text) {}

  static Edit replace(Span span, String text) {
    return new Edit(List.of(new Replacement(span.part(), span.from(), span.to(), text)));
  }

  static Edit insert(int part, int at, String text) {
    return new Edit(List.of(new Replacement(part, at, at, text)));
  }

  static Edit swap(Passage passage, Span one, Span other) {
    return new Edit(
        List.of(
            new Replacement(one.part(), one.from(), one.to(), other.in(passage)),
            new Replacement(other.part(), other.from(), other.to(), one.in(passage))));
  }

  /** How much text it removes and brings in, in chars. */
  public int size() {
    return places.stream().mapToInt(p -> p.to() - p.from() + p.text().length()).sum();
  }
}
