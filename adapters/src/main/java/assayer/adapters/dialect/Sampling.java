package assayer.adapters.dialect;

import assayer.core.option.Options;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How a generator draws its answer. What is empty is left to the endpoint.
 *
 * @param temperature at least 0; 0 unless the run file says otherwise or reasoning forbids it
 * @param topP within (0, 1]
 * @param topK at least 1
 * @param minP within [0, 1]
 * @param maxTokens most tokens of an answer, reasoning included, at least 1
 * @param seed for the endpoint's draws
 * @param stop texts that end an answer
 * @param reasoning "off", "on", an effort such as "low", or a number of tokens
 * @param extra further members of the request's body as a JSON object, "" for none
 */
public record Sampling(
    OptionalDouble temperature,
    OptionalDouble topP,
    OptionalInt topK,
    OptionalDouble minP,
    int maxTokens,
    OptionalLong seed,
    List<String> stop,
    Optional<String> reasoning,
    String extra) {

  /** Copies the list. */
  public Sampling {
    stop = List.copyOf(stop);
    if (maxTokens < 1) {
      throw new IllegalArgumentException("an answer must have a token at least, got " + maxTokens);
    }
  }

  /** Reads the mapping "sampling" of a model's options, if there is one; notes problems there. */
  public static Sampling read(Options options, Dialect dialect) {
    return new SamplingReader(options, dialect).read();
  }

  /** The same with another limit of tokens. */
  public Sampling withMaxTokens(int most) {
    return new Sampling(temperature, topP, topK, minP, most, seed, stop, reasoning, extra);
  }

  /** The same with other texts that end an answer. */
  public Sampling withStop(List<String> texts) {
    return new Sampling(temperature, topP, topK, minP, maxTokens, seed, texts, reasoning, extra);
  }

  /** What a model's card must tell, by names that begin with "sampling.". */
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("sampling.max-tokens", Integer.toString(maxTokens));
    facts.put(
        "sampling.temperature",
        temperature.isPresent() ? Double.toString(temperature.getAsDouble()) : "default");
    topP.ifPresent(value -> facts.put("sampling.top-p", Double.toString(value)));
    topK.ifPresent(value -> facts.put("sampling.top-k", Integer.toString(value)));
    minP.ifPresent(value -> facts.put("sampling.min-p", Double.toString(value)));
    seed.ifPresent(value -> facts.put("sampling.seed", Long.toString(value)));
    if (!stop.isEmpty()) {
      facts.put("sampling.stop", stop.toString());
    }
    reasoning.ifPresent(value -> facts.put("sampling.reasoning", value));
    if (!extra.isEmpty()) {
      facts.put("sampling.extra", extra);
    }
    return facts;
  }

  /** Whether the model is asked to reason before it answers. */
  boolean reasons() {
    return reasoning.isPresent() && !reasoning.get().equals("off");
  }

  /** The number of tokens to reason with, if reasoning is such a number. */
  public OptionalInt budget() {
    return reasoning.filter(r -> !r.isEmpty() && Character.isDigit(r.charAt(0))).stream()
        .mapToInt(Integer::parseInt)
        .findFirst();
  }

  /** The effort to reason with, if reasoning is neither a number nor just on or off. */
  Optional<String> effort() {
    return reasoning.filter(r -> budget().isEmpty() && !r.equals("off") && !r.equals("on"));
  }

  /** The seed of one of several repeats. */
  OptionalLong seed(int repeat) {
    return seed.isPresent() ? OptionalLong.of(seed.getAsLong() + repeat) : seed;
  }
}
