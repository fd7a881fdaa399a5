package assayer.core.model;

import java.util.Map;
import java.util.Optional;

/**
 * What a conformance question to a model showed.
 *
 * @param question its id, in kebab-case: "scores-are-raw"
 * @param status how it ended
 * @param sentence what was seen, for a person
 * @param facts figures behind it, by name
 */
public record ProbeFinding(
    String question, Status status, String sentence, Map<String, String> facts) {
  /**
   * The fact that tells how much of a result is numeric noise, as a decimal: by how much a score
   * moved at most, or which share of answers changed, when the same was asked again or otherwise
   * grouped.
   */
  public static final String NOISE_FLOOR = "noise-floor";

  /** The fact that tells what the noise is counted in: {@link #SCORE} or {@link #SHARE}. */
  public static final String NOISE_UNIT = "noise-unit";

  /** Noise in the unit of the scores. */
  public static final String SCORE = "score";

  /** Noise as a share of answers, from 0 to 1. */
  public static final String SHARE = "share of answers";

  /** The fact that tells how many requests were sent for it, retries included. */
  public static final String REQUESTS = "requests";

  /** The fact that tells how many tokens the endpoint read for it, where it said so. */
  public static final String INPUT_TOKENS = "input-tokens";

  /** The fact that tells how many tokens the endpoint made for it, where it said so. */
  public static final String OUTPUT_TOKENS = "output-tokens";

  /** Copies the map. */
  public ProbeFinding {
    facts = Map.copyOf(facts);
  }

  /** The noise it measured, where it measured any. */
  public Optional<NoiseFloor> noise() {
    return NoiseFloor.of(this);
  }

  /** How a conformance question can end. */
  public enum Status {
    /** As it should be. */
    PASS,
    /** As it should not be; a run that rests on it is refused. */
    FAIL,
    /** It cannot be asked of this model. */
    NOT_SUPPORTED,
    /** It holds, but a person should know of it. */
    WARNING
  }
}
