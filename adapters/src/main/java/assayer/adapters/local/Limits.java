package assayer.adapters.local;

import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.batch.Truncation;
import assayer.core.option.Options;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How long an input may be, and what becomes of a longer one.
 *
 * @param tokens the most tokens, special ones included
 * @param truncation what becomes of a longer one
 */
public record Limits(int tokens, Truncation truncation) {
  private static final Map<String, Truncation> SIDES = sides();

  private static Map<String, Truncation> sides() {
    Map<String, Truncation> sides = new LinkedHashMap<>();
    sides.put("refuse", Truncation.REFUSE);
    sides.put("left", Truncation.LEFT);
    sides.put("right", Truncation.RIGHT);
    return sides;
  }

  /**
   * Options {@code max-length} and {@code truncation}.
   *
   * @param folder what the model's folder says
   * @param usual what becomes of a longer input if nothing is said
   */
  public static Limits read(Options options, OptionalInt folder, Truncation usual) {
    Truncation side = options.oneOf("truncation", SIDES).orElse(usual);
    OptionalLong said = options.whole("max-length", 1, 1 << 24);
    check(options, said, folder);
    return new Limits((int) said.orElse(folder.orElse(1)), side);
  }

  /** Notes what is wrong with {@code max-length}, given what the model's folder says. */
  static void check(Options options, OptionalLong said, OptionalInt folder) {
    if (said.isPresent() && folder.isPresent() && said.getAsLong() > folder.getAsInt()) {
      options.problem(
          "max-length",
          "\"max-length\" must be at most %s, which the model's folder gives, got %s"
              .formatted(folder.getAsInt(), said.getAsLong()));
    }
    if (said.isEmpty() && folder.isEmpty() && !options.has("max-length")) {
      options.problem(
          "max-length",
          "\"max-length\" is missing: neither tokenizer_config.json nor config.json says how many tokens the model reads; a longer input would fail or be cut without a word");
    }
  }

  boolean fits(Encoded input) {
    return input.length() <= tokens;
  }

  Encoded fitted(Encoded input) {
    return input.fitted(tokens, truncation);
  }

  /** What becomes of a longer input, as a run file says it. */
  public String word() {
    return truncation.name().toLowerCase(java.util.Locale.ROOT);
  }
}
