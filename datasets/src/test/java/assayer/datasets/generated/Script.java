package assayer.datasets.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Test material: how each sort of problem is solved, read from the text of the problem alone.
 *
 * <p>The calculations are handed to a {@link Desk} one by one; the script goes on with whatever the
 * desk gives back. So the same script solves a problem, and follows a solution that somebody wrote.
 */
final class Script {
  private static final Pattern GOODS =
      Pattern.compile("(\\d+) \\w+ at (\\$?)([\\d.]+)( cents)? each");
  private static final Pattern VOUCHER = Pattern.compile("\\$(\\d+) voucher");
  private static final Pattern NOTE = Pattern.compile("\\$(\\d+) note");
  private static final Pattern LONG = Pattern.compile("(\\d+) km long");
  private static final Pattern DOLLARS = Pattern.compile("\\$(\\d+)");
  private static final Pattern LEG = Pattern.compile("for (\\d+) minutes at (\\d+) km/h");
  private static final Pattern CHANGE =
      Pattern.compile("(falls|drops|down|rises|climbs|up) by (\\d+) %");
  private static final Pattern LINEAR =
      Pattern.compile(
          "(-?\\d+)(?:x|\\(x ([-+] \\d+)\\)) ([-+] \\d+) = (?:(-?\\d+)x ([-+] \\d+)|(-?\\d+))");
  private static final Pattern POLYNOMIAL =
      Pattern.compile("(?:Evaluate|of|out) (-?[-+x^ \\d]+?) (?:at|for|when) x = (-?\\d+)");

  /** Where calculations are done, or looked up. */
  interface Desk {
    Exact claim(String sign, List<Exact> operands);
  }

  /**
   * An answer.
   *
   * @param number the number
   * @param unit "$", "km", "m" or ""
   */
  record Answer(Exact number, String unit) {}

  private Script() {}

  static Answer solve(String prompt, Desk desk) {
    if (prompt.contains(" each")) {
      return shopping(prompt, desk);
    }
    if (prompt.contains("km/h")) {
      return journey(prompt, desk);
    }
    if (prompt.contains("%")) {
      return percentage(prompt, desk);
    }
    Matcher linear = LINEAR.matcher(prompt);
    return linear.find()
        ? new Answer(linear(linear, desk), "")
        : new Answer(polynomial(prompt, desk), "");
  }

  private static Exact number(String prompt, Pattern pattern) {
    Matcher matcher = pattern.matcher(prompt);
    return matcher.find() ? Exact.read(matcher.group(1)) : Exact.of(0);
  }

  private static Answer shopping(String prompt, Desk desk) {
    List<Exact> costs = new ArrayList<>();
    for (MatchResult goods : GOODS.matcher(prompt).results().toList()) {
      Exact price = Exact.read(goods.group(3));
      if (goods.group(4) != null) {
        price = desk.claim("/", List.of(price, Exact.of(100)));
      }
      costs.add(desk.claim("*", List.of(Exact.read(goods.group(1)), price)));
    }
    Exact due = desk.claim("+", costs);
    if (prompt.contains("voucher")) {
      due = desk.claim("-", List.of(due, number(prompt, VOUCHER)));
    }
    if (prompt.contains(" note?") || prompt.contains(" note.")) {
      due = desk.claim("-", List.of(number(prompt, NOTE), due));
    }
    return new Answer(due, "$");
  }

  private static Answer journey(String prompt, Desk desk) {
    List<Exact> parts = new ArrayList<>();
    for (MatchResult leg : LEG.matcher(prompt).results().toList()) {
      Exact hours = desk.claim("/", List.of(Exact.read(leg.group(1)), Exact.of(60)));
      parts.add(desk.claim("*", List.of(Exact.read(leg.group(2)), hours)));
    }
    Exact way = desk.claim("+", parts);
    if (prompt.contains(" km long")) {
      way = desk.claim("-", List.of(number(prompt, LONG), way));
    }
    return prompt.contains(" metres")
        ? new Answer(desk.claim("*", List.of(way, Exact.of(1000))), "m")
        : new Answer(way, "km");
  }

  private static Answer percentage(String prompt, Desk desk) {
    Exact now = number(prompt, DOLLARS);
    for (MatchResult change : CHANGE.matcher(prompt).results().toList()) {
      Exact rate = desk.claim("/", List.of(Exact.read(change.group(2)), Exact.of(100)));
      Exact amount = desk.claim("*", List.of(now, rate));
      String sign = change.group(1).matches("falls|drops|down") ? "-" : "+";
      now = desk.claim(sign, List.of(now, amount));
    }
    return new Answer(now, "$");
  }

  private static Exact linear(Matcher parts, Desk desk) {
    Exact a = Exact.read(parts.group(1));
    Exact left = signed(parts.group(3));
    if (parts.group(2) != null) {
      Exact product = desk.claim("*", List.of(a, signed(parts.group(2))));
      left = desk.claim("+", List.of(product, left));
    }
    if (parts.group(4) != null) {
      a = desk.claim("-", List.of(a, Exact.read(parts.group(4))));
    }
    Exact d = parts.group(6) == null ? signed(parts.group(5)) : Exact.read(parts.group(6));
    return desk.claim("/", List.of(desk.claim("-", List.of(d, left)), a));
  }

  private static Exact signed(String text) {
    return Exact.read(text.replace(" ", "").replace("+", ""));
  }

  private static Exact polynomial(String prompt, Desk desk) {
    Matcher parts = POLYNOMIAL.matcher(prompt);
    if (!parts.find()) {
      throw new AssertionError("no problem known: " + prompt);
    }
    Exact x = Exact.read(parts.group(2));
    String[] terms = parts.group(1).replace(" - ", " -").replace(" + ", " ").split(" ", -1);
    List<Exact> powers = new ArrayList<>(List.of(Exact.of(1), x));
    while (powers.size() < terms.length) {
      powers.add(desk.claim("*", List.of(powers.get(powers.size() - 1), x)));
    }
    List<Exact> summands = new ArrayList<>();
    for (String term : terms) {
      int power = terms.length - 1 - summands.size();
      Exact coefficient = Exact.read(term.replaceAll("x.*", ""));
      summands.add(
          power == 0 ? coefficient : desk.claim("*", List.of(coefficient, powers.get(power))));
    }
    return desk.claim("+", summands);
  }
}
