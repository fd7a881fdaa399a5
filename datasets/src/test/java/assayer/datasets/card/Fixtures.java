package assayer.datasets.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.dataset.Chunk;
import assayer.core.dataset.Dataset;
import assayer.core.dataset.Rows;
import assayer.core.item.Item;
import assayer.core.item.Row;
import assayer.core.option.Options;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.Problems;
import assayer.core.option.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Opens datasets the way a run does. */
final class Fixtures {
  private Fixtures() {}

  static Path data(String name) {
    String stated = System.getenv("ASSAYER_DATA");
    List<Path> folders = new ArrayList<>();
    if (stated != null) {
      folders.add(Path.of(stated));
    }
    for (String up : List.of("../shared/data", "../../shared/data", "../../../shared/data")) {
      folders.add(Path.of(up));
    }
    Optional<Path> found =
        folders.stream().map(f -> f.resolve(name)).filter(Files::exists).findFirst();
    Assumptions.assumeTrue(
        found.isPresent(), () -> "no " + name + "; ASSAYER_DATA names its folder");
    return found.orElseThrow();
  }

  static Options options(Problems problems, Path... paths) {
    Place place = new Place("run.yaml", 3, 5);
    List<Value> list = new ArrayList<>();
    for (Path path : paths) {
      list.add(Value.Scalar.of(place, path.toAbsolutePath().toString()));
    }
    Map<String, Value> values = new LinkedHashMap<>();
    if (paths.length > 0) {
      values.put("path", new Value.Sequence(place, list));
    }
    return new Options(new Value.Mapping(place, values, Map.of()), Path.of(""), problems);
  }

  static <I extends Item> Dataset<I> open(String name, Class<I> kind, Path... paths) {
    Problems problems = new Problems();
    Optional<Dataset<I>> dataset = new CardSource().open(name, kind, options(problems, paths));
    problems.throwIfAny();
    return dataset.orElseThrow();
  }

  static List<Problem> problems(String name, Class<? extends Item> kind, Path... paths) {
    Problems problems = new Problems();
    Optional<?> dataset = new CardSource().open(name, kind, options(problems, paths));
    assertEquals(problems.isEmpty(), dataset.isPresent());
    return problems.list();
  }

  static <I extends Item> List<Row<I>> rows(Dataset<I> dataset, boolean text) {
    List<Row<I>> all = new ArrayList<>();
    try (Rows<I> rows = dataset.rows(text)) {
      for (Chunk<I> chunk = rows.next(); chunk != null; chunk = rows.next()) {
        all.addAll(chunk.rows());
      }
    }
    return all;
  }

  /** The items of a dataset in which no row is rejected. */
  static <I extends Item> List<I> items(Dataset<I> dataset) {
    List<I> items = new ArrayList<>();
    for (Row<I> row : rows(dataset, true)) {
      if (row instanceof Row.Read<I> read) {
        items.add(read.item());
      } else if (row instanceof Row.Rejected<I> rejected) {
        throw new AssertionError(rejected.problem().toString());
      }
    }
    return items;
  }
}
