package assayer.datasets.hub;

import java.util.Objects;

/** What tells the Hub who asks; never shown. */
final class Token {
  /** For nobody in particular. */
  static final Token NONE = new Token("");

  private final String value;

  Token(String value) {
    this.value = value;
  }

  boolean isNone() {
    return value.isEmpty();
  }

  /** The header's value. */
  String bearer() {
    return "Bearer " + value;
  }

  /** A text of a server without the token, should it have been echoed. */
  String removedFrom(String text) {
    return isNone() ? text : text.replace(value, "***");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Token that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value);
  }

  @Override
  public String toString() {
    return isNone() ? "none" : "***";
  }
}
