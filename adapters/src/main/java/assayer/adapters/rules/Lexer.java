package assayer.adapters.rules;

import assayer.adapters.rules.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into numbers, signs and words. Used once, by one thread. */
final class Lexer {
  /** A number, a word or any other sign. */
  private static final Pattern PIECE =
      Pattern.compile(
          "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?|\\.\\d+)"
              + "|(\\\\?\\p{L}+(?:['’]\\p{L}+)?(?:/\\p{L}+)?)"
              + "|\\S");

  private static final int NUMBER = 1;
  private static final int WORD = 2;

  /** Beyond this nothing is a number anybody wrote down to be checked. */
  private static final int MOST_DIGITS = 30;

  private static final Map<String, String> OPERATORS =
      Map.of(
          "+", "+", "-", "-", "−", "-", "–", "-", "*", "*", "×", "*", "·", "*", "⋅", "*", "/", "/",
          "÷", "/");
  private static final Map<String, Integer> SUPERSCRIPTS = Map.of("²", 2, "³", 3);

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    return new Lexer(text).read();
  }

  private List<Token> read() {
    Matcher piece = PIECE.matcher(text);
    int from = 0;
    while (piece.find()) {
      int to = piece.start();
      if (text.substring(from, to).indexOf('\n') >= 0) {
        add(Kind.BREAK, "\n", from, to);
      }
      add(piece);
      from = piece.end();
    }
    return List.copyOf(tokens);
  }

  private void add(Matcher piece) {
    if (piece.start(NUMBER) >= 0) {
      String digits = piece.group().replace(",", "");
      Kind kind = digits.length() > MOST_DIGITS ? Kind.UNKNOWN : Kind.NUMBER;
      add(kind, digits, piece.start(), piece.end());
    } else if (piece.start(WORD) >= 0) {
      Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
      tokens.add(Word.token(text, piece.start(), piece.end(), last));
    } else {
      sign(piece.group(), piece.start(), piece.end());
    }
  }

  private void sign(String sign, int start, int end) {
    if (OPERATORS.containsKey(sign)) {
      boolean bullet = opensSentence() && blank(end) && !sign.equals("+");
      add(bullet ? Kind.BREAK : Kind.OPERATOR, OPERATORS.getOrDefault(sign, sign), start, end);
    } else if (SUPERSCRIPTS.containsKey(sign)) {
      add(Kind.OPERATOR, "^", start, end);
      add(Kind.NUMBER, SUPERSCRIPTS.getOrDefault(sign, 1).toString(), start, end);
    } else {
      boolean period = sign.equals(".") && end < text.length() && text.charAt(end) == '\\';
      add(period ? Kind.UNKNOWN : kind(sign), sign, start, end); // 0.\overline{3}
    }
  }

  private static Kind kind(String sign) {
    return switch (sign) {
      case "^" -> Kind.OPERATOR;
      case "=" -> Kind.EQUALS;
      case "(" -> Kind.OPEN;
      case ")" -> Kind.CLOSE;
      case "%" -> Kind.PERCENT;
      case "$", "€", "£", "¥" -> Kind.CURRENCY;
      case "_", "!", "√", "\\", "|", "[", "]", "'", "°" -> Kind.UNKNOWN;
      default -> Kind.BREAK;
    };
  }

  private boolean opensSentence() {
    return tokens.isEmpty() || tokens.get(tokens.size() - 1).isMark();
  }

  private boolean blank(int at) {
    return at < text.length() && Character.isWhitespace(text.charAt(at));
  }

  private void add(Kind kind, String read, int start, int end) {
    tokens.add(new Token(kind, read, start, end));
  }
}
