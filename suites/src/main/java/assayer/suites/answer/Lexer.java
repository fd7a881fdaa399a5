package assayer.suites.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a formula into tokens. */
final class Lexer {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<number>[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)|\\\\(?<command>[A-Za-z]+)"
              + "|(?<letters>[A-Za-z]+)|(?<sign>[-+*/^_(){}\\[\\]|!:'&]))\\s*");
  private static final Pattern WORD =
      Pattern.compile(
          "arcsin|arccos|arctan|sinh|cosh|tanh|sqrt|sin|cos|tan|sec|csc|cot|exp|log|ln|pi");
  private static final Pattern INITIALS = Pattern.compile("[A-Z]{3,}");
  private static final int LONGEST_PRODUCT = 3;

  private Lexer() {}

  /** What a token is. */
  enum Kind {
    NUMBER,
    /** A command of LaTeX, or a function's name without a backslash. */
    COMMAND,
    SYMBOL,
    SIGN
  }

  /** A piece of a formula. */
  record Token(Kind kind, String text) {
    boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }
  }

  /** The tokens; empty where something is no part of a formula, such as a word. */
  static Optional<List<Token>> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!matcher.region(at, text.length()).lookingAt()) {
        return Optional.empty();
      }
      at = matcher.end();
      if (matcher.group("letters") != null) {
        if (!letters(matcher.group("letters"), tokens)) {
          return Optional.empty();
        }
      } else {
        tokens.add(token(matcher));
      }
    }
    return Optional.of(tokens);
  }

  /** The letters and commands of a text that may be symbols. */
  static Set<String> symbols(String text) {
    Set<String> symbols = new HashSet<>();
    for (String side : text.split("=", -1)) {
      tokens(side).orElse(List.of()).stream()
          .filter(token -> token.kind() == Kind.SYMBOL || Commands.isSymbol(token.text()))
          .map(token -> (token.kind() == Kind.SYMBOL ? "" : "\\") + token.text())
          .forEach(symbols::add);
    }
    return symbols;
  }

  private static Token token(Matcher matcher) {
    if (matcher.group("number") != null) {
      return new Token(Kind.NUMBER, matcher.group("number"));
    }
    return matcher.group("command") != null
        ? new Token(Kind.COMMAND, matcher.group("command"))
        : new Token(Kind.SIGN, matcher.group("sign"));
  }

  /** Names of functions, or a product of a few symbols; more letters, or initials, are a word. */
  private static boolean letters(String run, List<Token> into) {
    int product = 0;
    int at = 0;
    Matcher word = WORD.matcher(run);
    while (at < run.length()) {
      if (word.region(at, run.length()).lookingAt()) {
        into.add(new Token(Kind.COMMAND, word.group()));
        at = word.end();
      } else {
        into.add(new Token(Kind.SYMBOL, run.substring(at, at + 1)));
        product++;
        at++;
      }
    }
    return product <= LONGEST_PRODUCT && !INITIALS.matcher(run).matches();
  }
}
