package assayer.adapters.dialect;

import assayer.core.option.Options;
import assayer.core.option.Spelling;
import assayer.core.option.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@link Sampling} out of options; what a dialect does not take is a problem. */
final class SamplingReader {
  private static final String LEFT = "default";
  private static final int TOKENS = 2048;
  private static final double LEAST_TOP_P = 1e-6;
  private static final Set<String> MEMBERS =
      Set.of(
          "temperature",
          "top-p",
          "top-k",
          "min-p",
          "max-tokens",
          "seed",
          "stop",
          "reasoning",
          "extra");

  private final Options sampling;
  private final Dialect dialect;

  SamplingReader(Options options, Dialect dialect) {
    this.sampling = options.child("sampling").orElseGet(() -> Options.none(options.problems()));
    this.dialect = dialect;
  }

  Sampling read() {
    for (String key : sampling.keys()) {
      if (MEMBERS.contains(key) && !dialect.sampling().contains(key)) {
        refuse(key, "leave it out, or put the endpoint's own member into \"extra\"");
      }
    }
    Optional<String> reasoning = reasoning();
    OptionalDouble topP = sampling.real("top-p", LEAST_TOP_P, 1);
    OptionalInt topK = whole("top-k", 1);
    OptionalDouble minP = sampling.real("min-p", 0, 1);
    OptionalInt maxTokens = whole("max-tokens", 1);
    OptionalLong seed = sampling.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE);
    Sampling read =
        new Sampling(
            temperature(reasoning),
            topP,
            topK,
            minP,
            maxTokens.orElse(TOKENS),
            seed,
            stop(),
            reasoning,
            extra());
    checkReasoning(read);
    dialect.check(read, sampling);
    sampling.finish();
    return read;
  }

  private void refuse(String key, String remedy) {
    sampling.problem(key, "\"" + key + "\" is not taken by " + dialect.id() + "; " + remedy);
  }

  private OptionalInt whole(String key, int least) {
    OptionalLong number = sampling.whole(key, least, Integer.MAX_VALUE);
    return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
  }

  private OptionalDouble temperature(Optional<String> reasoning) {
    if (isWord("temperature", LEFT)) {
      return OptionalDouble.empty();
    }
    OptionalDouble given = sampling.real("temperature", 0, 2);
    boolean reasons = reasoning.isPresent() && !reasoning.get().equals("off");
    boolean free = reasons && dialect.refusedWhileReasoning().contains("temperature");
    boolean usual = dialect.sampling().contains("temperature") && !free;
    return given.isPresent() || !usual ? given : OptionalDouble.of(0);
  }

  private boolean isWord(String key, String word) {
    return sampling
        .value(key)
        .filter(v -> v instanceof Value.Scalar scalar && scalar.value().equals(word))
        .isPresent();
  }

  private List<String> stop() {
    List<String> stop = sampling.texts("stop");
    if (stop.contains("")) {
      sampling.problem(
          "stop", "\"stop\" has an empty text, which would end every answer; leave it out");
    }
    return stop;
  }

  private Optional<String> reasoning() {
    Optional<String> word = sampling.text("reasoning");
    if (word.isEmpty() || !dialect.sampling().contains("reasoning")) {
      return Optional.empty();
    }
    if (word.get().matches("[0-9]{1,9}")) {
      if (!dialect.budgetsReasoning()) {
        sampling.problem(
            "reasoning",
            dialect.id()
                + " takes no number of tokens to reason with, got "
                + word.get()
                + "; known: "
                + listed(dialect.efforts()));
        return Optional.empty();
      }
    } else if (!dialect.efforts().contains(word.get())) {
      sampling.problem("reasoning", Spelling.unknown("reasoning", word.get(), dialect.efforts()));
      return Optional.empty();
    }
    return word;
  }

  private void checkReasoning(Sampling read) {
    if (!read.reasons()) {
      return;
    }
    for (String key : new TreeSet<>(dialect.refusedWhileReasoning())) {
      if (sampling.has(key) && !isWord(key, LEFT)) {
        sampling.problem(
            key,
            "\""
                + key
                + "\" is not taken by "
                + dialect.id()
                + " while the model reasons; leave it out, or set reasoning: off");
      }
    }
  }

  private String extra() {
    Optional<Options> extra = sampling.child("extra");
    if (extra.isEmpty()) {
      return "";
    }
    close(extra.get(), "");
    return Json.write(Extra.members(sampling));
  }

  /** Members of members are named by their path, such as "options.num_ctx". */
  private void close(Options members, String path) {
    for (String member : members.keys()) {
      String name = path + member;
      String reason = dialect.closed().get(name);
      if (reason != null) {
        members.problem(member, "\"extra\" must not hold \"" + name + "\": " + reason);
      } else if (members.value(member).orElse(null) instanceof Value.Mapping) {
        members.child(member).ifPresent(below -> close(below, name + "."));
      }
    }
  }

  private static String listed(Collection<String> words) {
    return String.join(", ", new TreeSet<>(words));
  }
}
