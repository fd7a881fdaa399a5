package assayer.adapters.local;

/**
 * What stands after each step, where its score is read.
 *
 * @param text as it is written
 * @param id its token
 * @param joined whether tokens are put together rather than texts
 */
record StepTag(String text, long id, boolean joined) {

  /** What the tokenizer must see as one token: without white space, unless it is nothing else. */
  static String mark(String text) {
    return text.isBlank() ? text : text.strip();
  }

  String mark() {
    return mark(text);
  }
}
