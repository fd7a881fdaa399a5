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
