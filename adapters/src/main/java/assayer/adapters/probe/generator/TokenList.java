package assayer.adapters.probe.generator;

import assayer.adapters.probe.Decimal;
import assayer.adapters.probe.Ruling;
import assayer.adapters.probe.Shown;
import assayer.core.outcome.Token;
import java.util.List;

/**
 * Whether probabilities of tokens can be probabilities: none above 1, those of one place together
 * not above 1, and the token that was said among the likely ones if it is one.
 */
final class TokenList {
  private static final double SLACK = 1e-3; // servers compute and round in half precision

  private TokenList() {}

  /** What the tokens of an answer show, as the endpoint wrote them. */
  static Ruling ruling(List<Token> written) {
    if (written.isEmpty()) {
      return Ruling.fail("probabilities of tokens were asked for, and none came");
    }
    for (Token token : written) {
      String fault = fault(token);
      if (!fault.isEmpty()) {
        return Ruling.fail("at the token " + Shown.quoted(token.text()) + " " + fault);
      }
    }
    long bare = written.stream().filter(token -> token.alternatives().isEmpty()).count();
    if (bare == written.size()) {
      return Ruling.fail("tokens have probabilities, but no alternatives came with them");
    }
    Ruling ruling =
        written.stream().allMatch(TokenList::sorted)
            ? Ruling.pass("probabilities of tokens add up, and the likeliest stands first")
            : Ruling.warning(
                "alternatives of tokens do not come sorted; they are put in order here");
    return ruling.with("tokens", written.size());
  }

  private static String fault(Token token) {
    double own = token.logProbability();
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    boolean among = false;
    for (Token.Alternative other : token.alternatives()) {
      double log = other.logProbability();
      if (Double.isNaN(log) || log > SLACK) {
        return "stands the log probability " + log + ", which none can be";
      }
      sum += Math.exp(log);
      least = Math.min(least, log);
      among |= other.text().equals(token.text());
    }
    if (Double.isNaN(own) || own > SLACK) {
      return "stands the log probability " + own + ", which none can be";
    }
    if (sum > 1 + SLACK * Math.max(1, token.alternatives().size())) {
      return "the alternatives have a probability of " + Decimal.rounded(sum) + " together";
    }
    return !among && own > least + SLACK
        ? "the token itself is likelier than an alternative and is not among them"
        : "";
  }

  private static boolean sorted(Token token) {
    for (int i = 1; i < token.alternatives().size(); i++) {
      double before = token.alternatives().get(i - 1).logProbability();
      if (token.alternatives().get(i).logProbability() > before) {
        return false;
      }
    }
    return true;
  }
}
