package assayer.core.model;

import java.util.Map;

/**
 * What one must know of a model to ask it again.
 *
 * @param id its name in the run file
 * @param adapter the adapter that opens it
 * @param control whether it knows nothing and is there to compare with
 * @param facts whatever decides its answers, by name: a digest of weights or of a recording,
 *     sampling settings, a template's digest; never a secret
 */
public record ModelCard(String id, String adapter, boolean control, Map<String, String> facts) {

  /** Copies the map. */
  public ModelCard {
    facts = Map.copyOf(facts);
  }
}
