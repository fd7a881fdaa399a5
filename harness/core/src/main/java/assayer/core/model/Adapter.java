package assayer.core.model;

import assayer.core.option.Options;
import java.util.Map;
import java.util.Optional;

/** A service that makes models of one sort. */
public interface Adapter {

  /** The name a run file uses, in kebab-case. */
  String id();

  /** One sentence for a list. */
  String summary();

  /** The models it brings along, each with one sentence; empty if the user names them all. */
  default Map<String, String> kinds() {
    return Map.of();
  }

  /**
   * Reads a model's options.
   *
   * @param id the model's name in the run file
   * @param options what the run file says of it, without "adapter"; the adapter notes what is wrong
   *     and calls {@code finish}
   * @return empty if a problem was noted
   */
  Optional<ModelSource> configure(String id, Options options);
}
