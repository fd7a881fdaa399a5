package assayer.yaml;

import assayer.core.option.Place;
import assayer.core.option.Problems;
import assayer.core.option.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the environment's values in place of {@code ${NAME}}; {@code $${NAME}} stands for itself.
 */
final class Variables {
  private static final Pattern REFERENCE = Pattern.compile("\\$?\\$\\{([^}]*)\\}");
  private static final Pattern SECRET =
      Pattern.compile("KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|AUTH");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern REAL = Pattern.compile("-?[0-9]+\\.[0-9]+([eE][-+]?[0-9]+)?");

  private final Function<String, Optional<String>> environment;

  Variables(Function<String, Optional<String>> environment) {
    this.environment = environment;
  }

  /** A text with its variables replaced; a text that is one variable may become a number. */
  Optional<Value> scalar(Place place, String text, Problems problems) {
    if (!text.contains("${")) {
      return Optional.of(Value.Scalar.of(place, text));
    }
    int noted = problems.list().size();
    String value = replace(text, match -> lookUp(place, match, problems));
    String shown = replace(text, match -> secret(match) ? match.group() : valueOf(match));
    if (problems.list().size() > noted) {
      return Optional.empty();
    }
    Object typed = REFERENCE.matcher(text).matches() ? typed(value) : value;
    return Optional.of(new Value.Scalar(place, typed, shown));
  }

  private static String replace(String text, Function<MatchResult, String> replacement) {
    return REFERENCE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match)));
  }

  private String lookUp(Place place, MatchResult match, Problems problems) {
    if (!escaped(match) && environment.apply(match.group(1)).isEmpty()) {
      problems.add(
          place,
          "the environment variable " + match.group(1) + " is not set; set it or write the value");
    }
    return valueOf(match);
  }

  private String valueOf(MatchResult match) {
    return escaped(match)
        ? match.group().substring(1)
        : environment.apply(match.group(1)).orElse("");
  }

  private static boolean escaped(MatchResult match) {
    return match.group().startsWith("$$");
  }

  private static boolean secret(MatchResult match) {
    return !escaped(match) && SECRET.matcher(match.group(1).toUpperCase(Locale.ROOT)).find();
  }

  private static Object typed(String value) {
    if (WHOLE.matcher(value).matches()) {
      return Long.valueOf(value);
    }
    if (REAL.matcher(value).matches()) {
      return Double.valueOf(value);
    }
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> value;
    };
  }
}
