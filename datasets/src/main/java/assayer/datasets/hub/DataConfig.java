package assayer.datasets.hub;

import assayer.core.option.Spelling;
import assayer.core.option.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A configuration that a README states.
 *
 * @param name its name
 * @param isDefault whether it is meant when none is named
 * @param splits patterns of files by split, in order
 */
record DataConfig(String name, boolean isDefault, Map<String, List<String>> splits) {

  /** All that the head of a README states. */
  static List<DataConfig> all(Value.Mapping head) {
    List<DataConfig> configs = new ArrayList<>();
    for (Value config : list(head.values().get("configs"))) {
      if (config instanceof Value.Mapping mapping) {
        Map<String, List<String>> splits = splits(mapping.values().get("data_files"));
        if (!splits.isEmpty()) {
          boolean usual = text(mapping, "default").filter("true"::equals).isPresent();
          String name = text(mapping, "config_name").orElse("default");
          configs.add(new DataConfig(name, usual || name.equals("default"), splits));
        }
      }
    }
    return configs;
  }

  private static Map<String, List<String>> splits(@Nullable Value files) {
    Map<String, List<String>> splits = new LinkedHashMap<>();
    for (Value entry : list(files)) {
      if (entry instanceof Value.Mapping mapping && !mapping.values().containsKey("path")) {
        mapping.values().forEach((split, paths) -> splits.put(split, texts(paths)));
      } else if (entry instanceof Value.Mapping mapping) {
        splits.put(text(mapping, "split").orElse("train"), texts(mapping.values().get("path")));
      } else {
        splits.computeIfAbsent("train", s -> new ArrayList<>()).addAll(texts(entry));
      }
    }
    return splits;
  }

  private static List<Value> list(@Nullable Value value) {
    if (value == null) {
      return List.of();
    }
    return value instanceof Value.Sequence sequence ? sequence.values() : List.of(value);
  }

  private static Optional<String> text(Value.Mapping mapping, String key) {
    return texts(mapping.values().get(key)).stream().findFirst();
  }

  private static List<String> texts(@Nullable Value value) {
    List<String> texts = new ArrayList<>();
    for (Value member : list(value)) {
      if (member instanceof Value.Scalar scalar) {
        texts.add(scalar.value().toString());
      }
    }
    return texts;
  }

  /** The configuration of a name, "" standing for the usual one. */
  static DataConfig choose(List<DataConfig> configs, String config, String title)
      throws HubTrouble {
    Optional<DataConfig> chosen =
        configs.stream()
            .filter(
                c ->
                    config.isEmpty()
                        ? c.isDefault() || configs.size() == 1
                        : c.name().equals(config))
            .findFirst();
    if (chosen.isPresent()) {
      return chosen.get();
    }
    List<String> names = configs.stream().map(DataConfig::name).toList();
    throw new HubTrouble(
        config.isEmpty()
            ? title + " has several configurations; say config: one of " + names
            : title + ": " + Spelling.unknown("config", config, names));
  }

  /** The files of splits, of which none named means the only one. */
  List<String> files(List<String> wanted, List<String> paths, String title) throws HubTrouble {
    Set<String> names = splits.keySet();
    if (wanted.isEmpty() && names.size() > 1) {
      throw new HubTrouble(title + " has several splits; say split: one or more of " + names);
    }
    Set<String> files = new LinkedHashSet<>();
    for (String split : wanted.isEmpty() ? names : wanted) {
      if (!names.contains(split)) {
        throw new HubTrouble(title + ": " + Spelling.unknown("split", split, names));
      }
      List<String> patterns = splits.getOrDefault(split, List.of());
      List<String> found =
          patterns.stream().flatMap(p -> Globs.matching(p, paths).stream()).toList();
      if (found.isEmpty()) {
        throw new HubTrouble(
            "the README of " + title + " names " + patterns + ", which are not there; name files");
      }
      files.addAll(found);
    }
    return List.copyOf(files);
  }
}
