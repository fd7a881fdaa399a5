package assayer.adapters.rules;

import assayer.adapters.duel.Seats;
import assayer.core.model.Adapter;
import assayer.core.model.ModelSource;
import assayer.core.option.Options;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The adapter "rules": small models that compute.
 *
 * <p>Option {@code model}: arithmetic or overlap.
 */
public final class RulesAdapter implements Adapter {

  /** For the service loader. */
  public RulesAdapter() {}

  @Override
  public String id() {
    return "rules";
  }

  @Override
  public String summary() {
    return "small models that compute: arithmetic checks equations, overlap counts shared words";
  }

  @Override
  public Optional<ModelSource> configure(String id, Options options) {
    return Seats.seated(options, () -> model(options).map(make -> make.apply(id)));
  }

  private static Optional<Function<String, ModelSource>> model(Options options) {
    Map<String, Function<String, ModelSource>> models = new LinkedHashMap<>();
    models.put("arithmetic", ArithmeticSource::new);
    models.put("overlap", OverlapSource::new);
    if (!options.has("model")) {
      options.problem(
          "model", "\"model\" is missing; known: " + String.join(", ", models.keySet()));
    }
    return options.oneOf("model", models);
  }
}
