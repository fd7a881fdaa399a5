package assayer.adapters.local.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word of an expression.
 *
 * @param kind what it is
 * @param text the word; of a string, what it says
 */
record Token(Kind kind, String text) {
  private static final List<String> LONG_SIGNS = List.of("==", "!=", "<=", ">=", "//", "**");
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{4}");
  private static final String SIGNS = "+-*/%~<>=()[]{}.,:|";

  /** What a word is. */
  enum Kind {
    NAME,
    STRING,
    NUMBER,
    SIGN,
    END
  }

  static List<Token> all(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '\'' || c == '"') {
        at = string(text, at, tokens);
      } else if (Character.isDigit(c)) {
        at = number(text, at, tokens);
      } else if (Character.isLetter(c) || c == '_') {
        at = name(text, at, tokens);
      } else {
        at = sign(text, at, tokens);
      }
    }
    tokens.add(new Token(Kind.END, ""));
    return tokens;
  }

  private static int string(String text, int from, List<Token> tokens) {
    StringBuilder said = new StringBuilder();
    char quote = text.charAt(from);
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) {
        tokens.add(new Token(Kind.STRING, said.toString()));
        return i + 1;
      }
      if (c == '\\' && i + 1 < text.length()) {
        i = escape(text, i + 1, said);
      } else {
        said.append(c);
      }
    }
    throw new JinjaException("a string does not end: " + text.substring(from));
  }

  private static int escape(String text, int at, StringBuilder said) {
    char c = text.charAt(at);
    int place = "ntr\\'\"".indexOf(c);
    if (place >= 0) {
      said.append("\n\t\r\\'\"".charAt(place));
    } else if (c == 'u' && HEX.matcher(text).region(at + 1, text.length()).lookingAt()) {
      said.append((char) Integer.parseInt(text, at + 1, at + 5, 16));
      return at + 4;
    } else {
      said.append('\\').append(c);
    }
    return at;
  }

  private static int number(String text, int from, List<Token> tokens) {
    int to = from;
    while (to < text.length() && Character.isDigit(text.charAt(to))) {
      to++;
    }
    if (to + 1 < text.length()
        && text.charAt(to) == '.'
        && Character.isDigit(text.charAt(to + 1))) {
      to++;
      while (to < text.length() && Character.isDigit(text.charAt(to))) {
        to++;
      }
    }
    tokens.add(new Token(Kind.NUMBER, text.substring(from, to)));
    return to;
  }

  private static int name(String text, int from, List<Token> tokens) {
    int to = from;
    while (to < text.length()
        && (Character.isLetterOrDigit(text.charAt(to)) || text.charAt(to) == '_')) {
      to++;
    }
    tokens.add(new Token(Kind.NAME, text.substring(from, to)));
    return to;
  }

  private static int sign(String text, int from, List<Token> tokens) {
    for (String sign : LONG_SIGNS) {
      if (text.startsWith(sign, from)) {
        tokens.add(new Token(Kind.SIGN, sign));
        return from + sign.length();
      }
    }
    if (SIGNS.indexOf(text.charAt(from)) < 0) {
      throw new JinjaException("\"" + text.charAt(from) + "\" is no sign of an expression");
    }
    tokens.add(new Token(Kind.SIGN, text.substring(from, from + 1)));
    return from + 1;
  }

  boolean is(Kind wanted, String word) {
    return kind == wanted && text.equals(word);
  }
}
