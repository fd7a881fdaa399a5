package assayer.adapters.rules;

/**
 * A piece of a text.
 *
 * @param kind what it is
 * @param text as it will be read: operators in plain signs, numbers without thousands separators
 * @param start where it begins in the text that was read
 * @param end where it ends, exclusive
 */
record Token(Kind kind, String text, int start, int end) {

  /** What a piece can be. */
  enum Kind {
    NUMBER,
    /** One of {@code + - * / ^}. */
    OPERATOR,
    OPEN,
    CLOSE,
    EQUALS,
    PERCENT,
    /** A word behind a number; says nothing about its size. */
    UNIT,
    /** A currency sign, before or behind. */
    CURRENCY,
    /** A variable, a function: what stands beside it cannot be worked out. */
    UNKNOWN,
    /** A word or a mark that no equation goes across. */
    BREAK
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isOperator(String sign) {
    return kind == Kind.OPERATOR && text.equals(sign);
  }

  /** Whether it is the end of a line or a punctuation mark. */
  boolean isMark() {
    return kind == Kind.BREAK && !isWord();
  }

  boolean isWord() {
    return Character.isLetter(text.codePointAt(0));
  }

  /** Whether a number ends here, so that an operator may follow. */
  boolean closes() {
    return switch (kind) {
      case NUMBER, CLOSE, PERCENT, UNIT -> true;
      default -> false;
    };
  }
}
