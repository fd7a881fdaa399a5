package assayer.suites.answer;

import assayer.suites.answer.Lexer.Kind;
import assayer.suites.answer.Lexer.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a formula by recursive descent. Juxtaposition multiplies, a whole number before a proper
 * fraction of numbers is a mixed number, a colon divides.
 */
final class ExpressionParser {
  private static final int DEEPEST = 100;
  private static final Token END = new Token(Kind.SIGN, "");
  private static final Set<String> TIMES = Set.of("cdot", "times", "ast");
  private static final Set<String> OPENERS = Set.of("(", "{", "[");
  private static final Set<String> NO_FACTORS =
      Set.of("rfloor", "rceil", "cdot", "times", "ast", "div");

  private final List<Token> tokens;
  private int at;
  private int depth;

  private ExpressionParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Leaves a text that is no formula. */
  private static final class NoFormula extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoFormula() {
      super("no formula", null, false, false);
    }
  }

  /** The formula, empty where the text is none. */
  static Optional<Expression> parse(String text) {
    Optional<List<Token>> tokens = Lexer.tokens(text).filter(list -> !list.isEmpty());
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    try {
      ExpressionParser parser = new ExpressionParser(tokens.get());
      Expression whole = parser.sum();
      return parser.isAtEnd() ? Optional.of(whole) : Optional.empty();
    } catch (NoFormula none) {
      return Optional.empty();
    }
  }

  private boolean isAtEnd() {
    return at >= tokens.size();
  }

  private Token peek() {
    return peek(0);
  }

  private Token peek(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
  }

  private Token next() {
    Token token = peek();
    at++;
    return token;
  }

  private boolean take(String sign) {
    boolean there = peek().is(sign);
    at += there ? 1 : 0;
    return there;
  }

  private void expect(String sign) {
    if (!take(sign)) {
      throw new NoFormula();
    }
  }

  private Expression sum() {
    if (++depth > DEEPEST) {
      throw new NoFormula();
    }
    Expression total = signed();
    while (peek().is("+") || peek().is("-")) {
      boolean minus = next().is("-");
      Expression left = total;
      Expression right = product();
      total = p -> left.at(p).plus(minus ? right.at(p).negated() : right.at(p));
    }
    depth--;
    return total;
  }

  private Expression signed() {
    if (take("-")) {
      Expression positive = product();
      return p -> positive.at(p).negated();
    }
    take("+");
    return product();
  }

  private Expression product() {
    Expression total = mixed().orElseGet(this::power);
    while (true) {
      Expression left = total;
      if (takeTimes()) {
        Expression right = factor();
        total = p -> left.at(p).times(right.at(p));
      } else if (takeOver()) {
        Expression right = factor();
        total = p -> left.at(p).over(right.at(p));
      } else if (begins()) {
        Expression right = power();
        total = p -> left.at(p).times(right.at(p));
      } else {
        return total;
      }
    }
  }

  private Expression factor() {
    if (take("-")) {
      Expression positive = factor();
      return p -> positive.at(p).negated();
    }
    return power();
  }

  private boolean takeTimes() {
    boolean times =
        peek().is("*") || (peek().kind() == Kind.COMMAND && TIMES.contains(peek().text()));
    at += times ? 1 : 0;
    return times;
  }

  private boolean takeOver() {
    boolean over =
        peek().is("/")
            || peek().is(":")
            || (peek().kind() == Kind.COMMAND && peek().text().equals("div"));
    at += over ? 1 : 0;
    return over;
  }

  /** Whether another factor follows without a sign between. */
  private boolean begins() {
    Token token = peek();
    return token.kind() == Kind.SIGN
        ? OPENERS.contains(token.text())
        : token.kind() != Kind.COMMAND || !NO_FACTORS.contains(token.text());
  }

  /** 21\frac{13}{14}, which is a sum. */
  private Optional<Expression> mixed() {
    boolean shape =
        peek().kind() == Kind.NUMBER
            && peek(1).kind() == Kind.COMMAND
            && peek(1).text().equals("frac")
            && peek(2).is("{")
            && peek(3).kind() == Kind.NUMBER
            && peek(4).is("}")
            && peek(5).is("{")
            && peek(6).kind() == Kind.NUMBER
            && peek(7).is("}");
    if (!shape) {
      return Optional.empty();
    }
    Rational whole = Rational.decimal(peek().text());
    Rational above = Rational.decimal(peek(3).text());
    Rational below = Rational.decimal(peek(6).text());
    if (!whole.isWhole() || above.approximate() >= below.approximate()) {
      return Optional.empty();
    }
    at += 8;
    Amount amount = Amount.of(whole).plus(Amount.of(above).over(Amount.of(below)));
    return Optional.of(p -> amount);
  }

  private Expression power() {
    Expression base = postfixed(atom());
    if (!take("^")) {
      return base;
    }
    Expression exponent = exponent();
    return postfixed(p -> base.at(p).power(exponent.at(p)));
  }

  private Expression exponent() {
    if (take("-")) {
      Expression positive = exponent();
      return p -> positive.at(p).negated();
    }
    return take("{") ? closed("}") : atom();
  }

  private Expression postfixed(Expression inner) {
    Expression result = inner;
    while (take("!")) {
      Expression of = result;
      result = p -> Amount.of(Functions.factorial(of.at(p).value()));
    }
    return result;
  }

  private Expression closed(String closer) {
    Expression inner = sum();
    expect(closer);
    return inner;
  }

  private Expression atom() {
    if (++depth > DEEPEST) {
      throw new NoFormula();
    }
    Token token = next();
    Expression atom =
        switch (token.kind()) {
          case NUMBER -> number(token.text());
          case SYMBOL -> symbol(token.text());
          case COMMAND -> command(token.text());
          case SIGN -> bracketed(token);
        };
    depth--;
    return atom;
  }

  private static Expression number(String digits) {
    Amount amount = Amount.of(Rational.decimal(digits.startsWith(".") ? "0" + digits : digits));
    return p -> amount;
  }

  private Expression bracketed(Token open) {
    return switch (open.text()) {
      case "(" -> closed(")");
      case "{" -> closed("}");
      case "[" -> closed("]");
      case "|" -> {
        Expression inner = closed("|");
        yield p -> Amount.of(Math.abs(inner.at(p).value()));
      }
      default -> throw new NoFormula();
    };
  }

  private Expression symbol(String letter) {
    String name = letter + suffix();
    if (name.equals("e")) {
      return p -> Amount.of(Math.E);
    }
    return p -> p.of(name);
  }

  /** An index and primes, which are part of a name. */
  private String suffix() {
    StringBuilder suffix = new StringBuilder();
    while (peek().is("'")) {
      suffix.append(next().text());
    }
    if (take("_")) {
      suffix.append('_');
      if (!take("{")) {
        return suffix.append(next().text()).toString();
      }
      for (int open = 1; open > 0; ) {
        if (isAtEnd()) {
          throw new NoFormula();
        }
        Token token = next();
        open += token.is("{") ? 1 : token.is("}") ? -1 : 0;
        suffix.append(open > 0 ? token.text() : "");
      }
    }
    return suffix.toString();
  }

  private Expression command(String name) {
    return switch (name) {
      case "frac" -> {
        Expression above = argument();
        Expression below = argument();
        yield p -> above.at(p).over(below.at(p));
      }
      case "binom" -> {
        Expression all = argument();
        Expression some = argument();
        yield p -> Amount.of(Functions.choose(all.at(p).value(), some.at(p).value()));
      }
      case "sqrt" -> root();
      case "pi" -> p -> Amount.of(Math.PI);
      case "infty" -> p -> Amount.of(Double.POSITIVE_INFINITY);
      case "lfloor" -> rounded("rfloor", false);
      case "lceil" -> rounded("rceil", true);
      default -> Functions.knows(name) ? function(name) : greek(name);
    };
  }

  private Expression greek(String name) {
    if (!Commands.isSymbol(name)) {
      throw new NoFormula();
    }
    String whole = (name.endsWith("dots") ? "\\dots" : "\\" + name) + suffix();
    return p -> p.of(whole);
  }

  private Expression rounded(String closer, boolean up) {
    Expression inner = sum();
    if (next().text().equals(closer)) {
      return p -> {
        double value = inner.at(p).value();
        return Amount.of(up ? Math.ceil(value) : Math.floor(value));
      };
    }
    throw new NoFormula();
  }

  /** A group, or one digit of a number, or one symbol or command. */
  private Expression argument() {
    if (take("{")) {
      return closed("}");
    }
    Token token = peek();
    if (token.kind() == Kind.NUMBER && token.text().matches("[0-9]{2,}")) {
      tokens.set(at, new Token(Kind.NUMBER, token.text().substring(1)));
      return number(token.text().substring(0, 1));
    }
    return atom();
  }

  private Expression root() {
    Expression degree = take("[") ? closed("]") : p -> Amount.of(Rational.of(2, 1));
    Expression inner = argument();
    return p -> {
      double n = degree.at(p).value();
      double value = inner.at(p).value();
      boolean odd = n == Math.rint(n) && n % 2 != 0;
      return Amount.of(
          odd && value < 0 ? -StrictMath.pow(-value, 1 / n) : StrictMath.pow(value, 1 / n));
    };
  }

  private Expression function(String name) {
    if (name.equals("log") && take("_")) {
      Expression base = argument();
      Expression inner = operand();
      return p ->
          Amount.of(StrictMath.log(inner.at(p).value()) / StrictMath.log(base.at(p).value()));
    }
    if (!take("^")) {
      return applied(name);
    }
    if (peek().is("{") && peek(1).is("-") && peek(2).text().equals("1") && peek(3).is("}")) {
      at += 4;
      return applied(Functions.inverse(name).orElseThrow(NoFormula::new));
    }
    Expression exponent = exponent();
    Expression value = applied(name);
    return p -> value.at(p).power(exponent.at(p));
  }

  private Expression applied(String name) {
    Expression inner = operand();
    return p -> Amount.of(Functions.of(name).applyAsDouble(inner.at(p).value()));
  }

  /** A group, or a product without signs that goes on to the next function. */
  private Expression operand() {
    if (peek().is("(") || peek().is("{") || peek().is("|")) {
      return power();
    }
    Expression total = take("-") ? negated(power()) : power();
    while (begins() && !Functions.knows(peek().text()) && !peek().is("(")) {
      Expression left = total;
      Expression right = power();
      total = p -> left.at(p).times(right.at(p));
    }
    return total;
  }

  private static Expression negated(Expression inner) {
    return p -> inner.at(p).negated();
  }
}
