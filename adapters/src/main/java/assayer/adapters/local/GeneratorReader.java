package assayer.adapters.local;

import assayer.adapters.local.folder.Ending;
import assayer.adapters.prompted.PromptedRoles;
import assayer.core.model.Capability;
import assayer.core.model.Role;
import assayer.core.option.Options;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads what is said of a model that writes. Options {@code as}, {@code chat-template}, {@code
 * system}, {@code add-special-tokens}, {@code max-length}, {@code sampling} and {@code prompts}.
 */
final class GeneratorReader {
  static final String ROLE = "generator";

  /** What a model in this process can do besides writing text. */
  static final Set<Capability> CAN =
      Set.of(Capability.TOKEN_PROBABILITIES, Capability.CONTINUATION);

  private static final int TOKENS = 512;
  private static final int LONGEST = 1 << 24;
  private static final List<String> DRAWS = List.of("top-p", "top-k", "min-p", "seed");
  private static final List<String> SHARED = List.of("batch", "tokens-per-batch", "padding");

  private final Options options;
  private final Basis basis;

  GeneratorReader(Options options, Basis basis) {
    this.options = options;
    this.basis = basis;
  }

  /** The model; empty if a problem was noted of its roles. */
  Optional<Writing> read() {
    Optional<Role> seat = options.oneOf("as", seats());
    for (String key : SHARED) {
      if (options.has(key)) {
        options.problem(
            key, "\"" + key + "\" has no use where texts are written one by one; leave it out");
      }
    }
    Form form = FormReader.ofText(options, basis.folder(), basis.tokenizer());
    int tokens = tokens();
    Writing.Stopping stopping = stopping();
    return PromptedRoles.configure(options, CAN)
        .map(
            prompted ->
                new Writing(
                    options.place(),
                    basis.runtime(),
                    basis.name(),
                    basis.folder(),
                    basis.plan(),
                    basis.machine(),
                    form,
                    tokens,
                    stopping,
                    prompted,
                    seat));
  }

  private static Map<String, Role> seats() {
    Map<String, Role> seats = new LinkedHashMap<>();
    seats.put(ROLE, Role.GENERATOR);
    seats.put("judge", Role.JUDGE);
    seats.put("critic", Role.CRITIC);
    seats.put("reviewer", Role.REVIEWER);
    seats.put("reward", Role.REWARD);
    seats.put("steps", Role.STEPS);
    seats.put("listwise", Role.LISTWISE_JUDGE);
    seats.put("attributes", Role.ATTRIBUTES);
    seats.put("refiner", Role.REFINER);
    seats.put("units", Role.UNITS);
    seats.put("debater", Role.DEBATER);
    return seats;
  }

  private int tokens() {
    OptionalInt folder = basis.folder().limit();
    OptionalLong said = options.whole("max-length", 2, LONGEST);
    Limits.check(options, said, folder);
    return (int) said.orElse(folder.orElse(2));
  }

  private Writing.Stopping stopping() {
    Options sampling = options.child("sampling").orElseGet(() -> Options.none(options.problems()));
    Ending ending = basis.folder().ending();
    OptionalLong most = sampling.whole("max-tokens", 1, LONGEST);
    greedy(sampling);
    List<String> stop = sampling.texts("stop");
    if (stop.contains("")) {
      sampling.problem(
          "stop", "\"stop\" has an empty text, which would end every answer; leave it out");
    }
    sampling.finish();
    return new Writing.Stopping(
        ends(ending), stop, (int) most.orElse(ending.most().orElse(TOKENS)));
  }

  private static void greedy(Options sampling) {
    sampling.real("temperature", 0, 2).stream()
        .filter(temperature -> temperature > 0)
        .forEach(
            temperature ->
                sampling.problem(
                    "temperature",
                    "\"temperature\" must be 0, for the likeliest token is always taken, got "
                        + temperature));
    for (String key : DRAWS) {
      if (sampling.value(key).isPresent()) {
        sampling.problem(
            key,
            "\"" + key + "\" has no use where the likeliest token is always taken; leave it out");
      }
    }
  }

  /** By the folder's settings, and its end token in any case: a chat may end by another one. */
  private Set<Long> ends(Ending ending) {
    Set<Long> ends = new HashSet<>(ending.tokens());
    basis.tokenizer().token(basis.folder().end()).ifPresent(ends::add);
    if (ends.isEmpty()) {
      options.problem(
          "path",
          "neither generation_config.json nor config.json nor tokenizer_config.json says which token ends an answer (\"eos_token_id\", \"eos_token\"); add it to the folder");
    }
    return ends;
  }
}
