package assayer.datasets.hub;

import assayer.core.option.Problems;
import assayer.core.option.Value;
import assayer.yaml.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which files of a dataset are meant: those named, else a split of a configuration. What these are
 * stands at the head of the repository's README; a repository that says nothing goes by the names
 * of its files.
 *
 * @param files paths or patterns; they win over the rest
 * @param config a configuration, "" for the default one
 * @param splits splits, none for the only one
 */
public record Choice(List<String> files, String config, List<String> splits) {
  private static final String README = "README.md";
  private static final int MOST_SHOWN = 12;

  /** Copies the list. */
  public Choice {
    files = List.copyOf(files);
    splits = List.copyOf(splits);
  }

  List<String> of(Snapshot snapshot) throws HubTrouble {
    List<String> paths = snapshot.listing().paths();
    if (!files.isEmpty()) {
      return named(snapshot, paths);
    }
    List<DataConfig> stated = stated(snapshot);
    if (stated.isEmpty()) {
      return byName(snapshot, paths);
    }
    DataConfig chosen = DataConfig.choose(stated, config, snapshot.ref().title());
    return chosen.files(splits, paths, snapshot.ref().title());
  }

  private List<String> named(Snapshot snapshot, List<String> paths) throws HubTrouble {
    Set<String> chosen = new LinkedHashSet<>();
    for (String pattern : files) {
      List<String> found = Globs.matching(pattern, paths);
      if (found.isEmpty()) {
        throw new HubTrouble(
            snapshot.ref().title() + " has no file \"" + pattern + "\"; it has " + shown(paths));
      }
      chosen.addAll(found);
    }
    return List.copyOf(chosen);
  }

  /** The README is small, and says what a name alone may not. */
  private static List<DataConfig> stated(Snapshot snapshot) throws HubTrouble {
    if (snapshot.listing().file(README).isEmpty()) {
      return List.of();
    }
    try {
      String text =
          new String(
              Files.readAllBytes(snapshot.folder(List.of(README)).resolve(README)),
              StandardCharsets.UTF_8);
      return frontMatter(text).map(DataConfig::all).orElse(List.of());
    } catch (IOException e) {
      return List.of(); // then the names of the files tell
    }
  }

  private static Optional<Value.Mapping> frontMatter(String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<String> lines = new ArrayList<>(body.lines().toList());
    if (lines.isEmpty() || !lines.get(0).strip().equals("---")) {
      return Optional.empty();
    }
    int end = lines.subList(1, lines.size()).indexOf("---");
    if (end < 0) {
      return Optional.empty();
    }
    String yaml = String.join("\n", lines.subList(1, end + 1));
    return Yaml.read(yaml, README, name -> Optional.of(""), new Problems());
  }

  private List<String> byName(Snapshot snapshot, List<String> paths) throws HubTrouble {
    List<String> data =
        paths.stream()
            .filter(Splits::isData)
            .filter(p -> config.isEmpty() || Splits.names(p, config))
            .toList();
    Set<String> chosen = new LinkedHashSet<>(splits.isEmpty() ? data : List.of());
    splits.forEach(s -> data.stream().filter(p -> Splits.isOf(p, s)).forEach(chosen::add));
    boolean allThere =
        splits.stream().allMatch(s -> chosen.stream().anyMatch(p -> Splits.isOf(p, s)));
    long different = data.stream().map(Splits::of).distinct().count();
    if (chosen.isEmpty() || !allThere || (splits.isEmpty() && different > 1)) {
      throw new HubTrouble(
          "which files of "
              + snapshot.ref().title()
              + " are meant is not clear; name them by files: [...], or a split: it has "
              + shown(data.isEmpty() ? paths : data));
    }
    return List.copyOf(chosen);
  }

  private static String shown(List<String> paths) {
    return paths.size() <= MOST_SHOWN
        ? String.join(", ", paths)
        : String.join(", ", paths.subList(0, MOST_SHOWN))
            + " and "
            + (paths.size() - MOST_SHOWN)
            + " more";
  }
}
