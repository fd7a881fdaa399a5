package assayer.suites.winrate;

import assayer.core.option.Options;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How games are played and counted.
 *
 * @param rule whose rule it is
 * @param baseline the system all others meet; "" for the first completion of each item, or for all
 *     against all where the rule plays so
 * @param order who is shown first
 * @param length how length is controlled
 * @param people what people hold of the systems, if that is known
 */
record Settings(
    Rule rule, String baseline, FirstShown order, LengthRule length, Optional<People> people) {
  static final Settings DEFAULT =
      new Settings(Rule.ALPACA_EVAL_2, "", FirstShown.RULE, LengthRule.NONE, Optional.empty());

  static Settings of(Options options) {
    Rule rule = options.oneOf("rule", Rule.words()).orElse(DEFAULT.rule());
    String baseline = options.text("baseline").orElse("");
    FirstShown order = options.oneOf("order", FirstShown.words()).orElse(DEFAULT.order());
    LengthRule length = LengthRule.of(options);
    Optional<People> people = People.of(options);
    options.finish();
    return new Settings(rule, baseline, order, length, people);
  }

  /** The same by another rule. */
  Settings with(Rule other) {
    return new Settings(other, baseline, order, length, people);
  }

  /** The same against a named baseline. */
  Settings against(String name) {
    return new Settings(rule, name, order, length, people);
  }

  /** The same in another order of showing. */
  Settings with(FirstShown shown) {
    return new Settings(rule, baseline, shown, length, people);
  }

  /** The same with another control of length. */
  Settings with(LengthRule control) {
    return new Settings(rule, baseline, order, control, people);
  }

  /** Whether every completion meets every other. */
  boolean playsAll() {
    return rule.playsAll() && baseline.isEmpty();
  }

  /** The most games a pair can have. */
  int games() {
    return switch (order) {
      case RULE -> rule.games();
      case BOTH -> 2;
      case COIN, LISTED -> 1;
    };
  }

  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("rule", rule.id());
    options.put("baseline", baseline);
    options.put("order", order.id());
    length.note(options);
    people.ifPresent(held -> options.put("people", held.digest()));
    return options;
  }
}
