package assayer.adapters.control;

import assayer.core.model.Adapter;
import assayer.core.model.ModelSource;
import assayer.core.option.Options;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The adapter "control": models that know nothing.
 *
 * <p>Option {@code kind}: random, constant, longest, shortest, first, second, majority,
 * never-an-error, last-step or unchanged.
 */
public final class ControlAdapter implements Adapter {

  /** For the service loader. */
  public ControlAdapter() {}

  @Override
  public String id() {
    return "control";
  }

  @Override
  public String summary() {
    return "models that know nothing, to compare with: " + String.join(", ", words().keySet());
  }

  @Override
  public Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    words().forEach((word, kind) -> kinds.put(word, kind.summary()));
    return kinds;
  }

  @Override
  public Optional<ModelSource> configure(String id, Options options) {
    Map<String, ControlKind> kinds = words();
    Optional<ControlKind> kind = options.oneOf("kind", kinds);
    if (!options.has("kind")) {
      options.problem("kind", "\"kind\" is missing; known: " + String.join(", ", kinds.keySet()));
    }
    int problems = options.problems().list().size();
    options.finish();
    return options.problems().list().size() > problems
        ? Optional.empty()
        : kind.map(k -> new ControlSource(id, k));
  }

  private static Map<String, ControlKind> words() {
    Map<String, ControlKind> kinds = new LinkedHashMap<>();
    for (ControlKind kind : ControlKind.values()) {
      kinds.put(kind.id(), kind);
    }
    return kinds;
  }
}
