package assayer.adapters.local.jinja;

import assayer.adapters.local.jinja.Token.Kind;
import java.util.List;

/** Goes through the words of an expression; the end stays the end however often it is taken. */
final class TokenReader {
  private final List<Token> tokens;
  private int at;

  TokenReader(String text) {
    this.tokens = Token.all(text);
  }

  Token peek() {
    return tokens.get(at);
  }

  /** The word after the next one. */
  private Token second() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  Token take() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  boolean isSign(String sign) {
    return peek().is(Kind.SIGN, sign);
  }

  /** Whether a name is given a value here. */
  boolean isNamed() {
    return peek().kind() == Kind.NAME && second().is(Kind.SIGN, "=");
  }

  boolean takes(String word) {
    boolean there = peek().is(Kind.NAME, word) || isSign(word);
    if (there) {
      take();
    }
    return there;
  }

  /** Two names in a row, or neither of them. */
  boolean takes(String first, String second) {
    boolean there = peek().is(Kind.NAME, first) && second().is(Kind.NAME, second);
    if (there) {
      take();
      take();
    }
    return there;
  }

  void expect(String word) {
    if (!takes(word)) {
      throw new JinjaException("\"" + word + "\" must follow, got " + shown());
    }
  }

  /** A comma, unless a bracket closes here. */
  void commaBefore(String close) {
    if (!isSign(close)) {
      expect(",");
    }
  }

  String name() {
    if (peek().kind() != Kind.NAME) {
      throw new JinjaException("a name must follow, got " + shown());
    }
    return take().text();
  }

  void end() {
    if (peek().kind() != Kind.END) {
      throw new JinjaException(shown() + " was not expected");
    }
  }

  private String shown() {
    return peek().kind() == Kind.END ? "the end" : "\"" + peek().text() + "\"";
  }
}
