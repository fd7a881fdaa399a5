package assayer.datasets.card;

import assayer.core.option.Options;
import assayer.core.option.Problems;
import assayer.yaml.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The cards that come with the program, and those of a user. */
final class Catalog {
  private static final String FOLDER = "/assayer/datasets/";

  private Catalog() {}

  /** The names of all cards, in the order of the catalog. */
  static List<String> names() {
    return resource("catalog.txt").lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  /** A card of the catalog. A mistake in it is a mistake in the program. */
  static Card card(String name) {
    Problems problems = new Problems();
    Optional<Card> card =
        Yaml.read(resource(name + ".yaml"), name + ".yaml", v -> Optional.empty(), problems)
            .map(mapping -> CardReader.read(new Options(mapping, Path.of(""), problems)));
    problems.throwIfAny();
    return card.orElseThrow();
  }

  /** All cards, in the order of the catalog. */
  static List<Card> cards() {
    return names().stream().map(Catalog::card).toList();
  }

  /** Whether a name is that of a card file. */
  static boolean isFile(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /** A user's card; empty if a problem was noted. */
  static Optional<Card> file(Path path, Problems problems) {
    int before = problems.list().size();
    Optional<Card> card =
        Yaml.read(path, v -> Optional.ofNullable(System.getenv(v)), problems)
            .map(mapping -> CardReader.read(new Options(mapping, parent(path), problems)));
    return problems.list().size() == before ? card : Optional.empty();
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? Path.of("") : parent;
  }

  private static String resource(String file) {
    try (InputStream in = Catalog.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException(FOLDER + file + " is listed but not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
