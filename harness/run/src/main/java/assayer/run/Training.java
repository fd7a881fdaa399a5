package assayer.run;

import assayer.core.dataset.Dataset;
import assayer.core.dataset.DatasetSource;
import assayer.core.item.PreferencePair;
import assayer.core.option.Options;
import assayer.core.option.Place;
import assayer.core.option.Problems;
import assayer.core.option.Value;
import assayer.core.training.Trained;
import assayer.core.training.Trainer;
import assayer.yaml.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** Makes a model of a user's pairs. */
public final class Training {
  /** The dataset that reads any file of pairs. */
  private static final String FILE = "preference-pairs";

  private static final Place PAIRS = Place.of("PAIRS");

  private final Plugins plugins;
  private final Path here;
  private final Problems problems = new Problems();

  private Training(Plugins plugins, Path here) {
    this.plugins = plugins;
    this.here = here;
  }

  /**
   * Trains a head.
   *
   * @param here what relative paths are relative to
   * @param pairs a file of pairs, a dataset's name, or what a run file says of one, as in {@code
   *     {name: ..., path: ...}}
   * @param options what is said of the training, by key
   * @param out the folder that is written
   * @throws assayer.core.option.ProblemException with everything that is wrong
   */
  public static Trained head(
      Plugins plugins, Path here, String pairs, Map<String, Object> options, Path out) {
    return new Training(plugins, here).head(pairs, options, out);
  }

  private Trained head(String pairs, Map<String, Object> options, Path out) {
    Trainer trainer =
        ServiceLoader.load(Trainer.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(found -> found.id().equals("head"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no trainer of heads is there"));
    Optional<Dataset<PreferencePair>> dataset = dataset(pairs);
    problems.throwIfAny();
    try {
      Optional<Trained> trained = trainer.train(dataset.orElseThrow(), given(options), out);
      problems.throwIfAny();
      return trained.orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Options given(Map<String, Object> options) {
    Map<String, Value> values = new LinkedHashMap<>();
    options.forEach((key, value) -> values.put(key, Value.Scalar.of(Place.of("--" + key), value)));
    return new Options(new Value.Mapping(PAIRS, values, Map.of()), here, problems);
  }

  private Optional<Dataset<PreferencePair>> dataset(String pairs) {
    Map<String, Value> said = new LinkedHashMap<>(said(pairs));
    Value name = said.remove("name");
    if (name == null && !said.containsKey("hub")) {
      if (problems.isEmpty()) {
        problems.add(PAIRS, "\"name\" is missing; add it");
      }
      return Optional.empty();
    }
    String known =
        name instanceof Value.Scalar scalar ? scalar.value().toString() : "hub:" + hub(said);
    Options options = new Options(new Value.Mapping(PAIRS, said, Map.of()), here, problems);
    Optional<DatasetSource> source =
        plugins.sources().stream().filter(one -> one.knows(known)).findFirst();
    if (source.isEmpty()) {
      problems.add(PAIRS, "no dataset is called \"" + known + "\"; name a file or another dataset");
    }
    return source.flatMap(one -> one.open(known, PreferencePair.class, options));
  }

  private static String hub(Map<String, Value> said) {
    return said.get("hub") instanceof Value.Scalar repo ? repo.value().toString() : "";
  }

  /** A mapping as in a run file, a dataset's name, else a file. */
  private Map<String, Value> said(String pairs) {
    if (pairs.stripLeading().startsWith("{")) {
      return Yaml.read(pairs, "PAIRS", name -> Optional.empty(), problems)
          .map(Value.Mapping::values)
          .orElse(Map.of());
    }
    Value text = Value.Scalar.of(PAIRS, pairs);
    boolean named = plugins.sources().stream().anyMatch(source -> source.knows(pairs));
    return named
        ? Map.of("name", text)
        : Map.of("name", Value.Scalar.of(PAIRS, FILE), "path", text);
  }
}
