package assayer.tests.robustness;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of a written calculation states: for each sentence its numbers by their value, its
 * signs and its denials, in order.
 */
final class Statements {
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+");
  private static final Pattern LIST_SIGN = Pattern.compile("^\\s*(?:[-*•]\\s+)?");
  private static final Pattern PIECE =
      Pattern.compile(
          "(?=[-\\d+×*·÷/−=%nc])(?:(?<over>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:/(?<under>\\d+))?"
              + "|(?<sign>[+×*·÷/−=%]|(?<!\\p{L})-|-(?!\\p{L}))"
              + "|(?<denial>\\bnot\\b|\\bcannot\\b|n't\\b))");

  private Statements() {}

  /** The statements of a line. */
  static List<String> of(String line) {
    return SENTENCE
        .splitAsStream(line.replace("**", "").replace("#", ""))
        .map(Statements::statement)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  private static String statement(String sentence) {
    StringBuilder stated = new StringBuilder();
    Matcher piece = PIECE.matcher(LIST_SIGN.matcher(sentence).replaceFirst(""));
    while (piece.find()) {
      stated.append(' ').append(read(piece));
    }
    return stated.toString();
  }

  private static String read(Matcher piece) {
    if (piece.group("sign") != null) {
      return piece.group().replace('−', '-');
    }
    return piece.group("over") == null ? "not" : value(piece);
  }

  private static String value(Matcher number) {
    String over = number.group("over").replace(",", "");
    int point = over.indexOf('.');
    int places = point < 0 ? 0 : over.length() - point - 1;
    String under = number.group("under");
    BigInteger numerator = new BigInteger(over.replace(".", ""));
    BigInteger denominator =
        BigInteger.TEN.pow(places).multiply(under == null ? BigInteger.ONE : new BigInteger(under));
    BigInteger shared = numerator.gcd(denominator).max(BigInteger.ONE);
    return numerator.divide(shared) + ":" + denominator.divide(shared);
  }
}
