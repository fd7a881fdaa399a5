package assayer.suites.robustness.rewrite;

/**
 * A stretch of a part of a passage.
 *
 * @param part the part, zero-based
 * @param from where it begins, in chars
 * @param to where it ends, exclusive
 */
record Span(int part, int from, int to) {

  String in(Passage passage) {
    return passage.parts().get(part).substring(from, to);
  }
}
