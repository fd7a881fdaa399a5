package assayer.run;

import assayer.core.option.Options;
import assayer.core.option.Value;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.TiePolicy;
import assayer.core.policy.Unscored;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code policy: {ties: half, unscored: as-credit 0.25}} as a change to a default. */
final class PolicyReader {
  private static final Pattern CREDIT = Pattern.compile("as-credit\\s+([0-9]+(?:\\.[0-9]+)?)");

  private PolicyReader() {}

  static UnaryOperator<ScoringPolicy> read(Optional<Options> written) {
    if (written.isEmpty()) {
      return UnaryOperator.identity();
    }
    Options options = written.get();
    Optional<TiePolicy> ties = options.oneOf("ties", ties());
    Optional<Unscored> unscored = unscored(options);
    options.finish();
    return policy -> {
      ScoringPolicy first = ties.map(policy::with).orElse(policy);
      return unscored.map(first::with).orElse(first);
    };
  }

  private static Map<String, TiePolicy> ties() {
    Map<String, TiePolicy> words = new TreeMap<>();
    for (TiePolicy policy : TiePolicy.values()) {
      words.put(policy.id(), policy);
    }
    return words;
  }

  private static Optional<Unscored> unscored(Options options) {
    Value value = options.value("unscored").orElse(null);
    if (value instanceof Value.Mapping) {
      return options.child("unscored").flatMap(PolicyReader::credit);
    }
    if (value instanceof Value.Scalar scalar) {
      Matcher matcher = CREDIT.matcher(scalar.value().toString());
      if (matcher.matches()) {
        return checked(options, "unscored", Double.parseDouble(matcher.group(1)));
      }
    }
    return options.oneOf(
        "unscored",
        Map.of(
            "as-wrong", Unscored.AS_WRONG,
            "exclude", Unscored.EXCLUDE,
            "as-chance", Unscored.AS_CHANCE));
  }

  private static Optional<Unscored> credit(Options options) {
    OptionalDouble credit = options.real("as-credit", 0, 1);
    options.finish();
    return credit.isPresent()
        ? Optional.of(Unscored.asCredit(credit.getAsDouble()))
        : Optional.empty();
  }

  private static Optional<Unscored> checked(Options options, String key, double credit) {
    if (credit > 1) {
      options.problem(key, "a credit must be within 0 to 1, got " + credit);
      return Optional.empty();
    }
    return Optional.of(Unscored.asCredit(credit));
  }
}
