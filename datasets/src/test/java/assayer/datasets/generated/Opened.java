package assayer.datasets.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.dataset.Chunk;
import assayer.core.dataset.Dataset;
import assayer.core.dataset.Rows;
import assayer.core.item.Item;
import assayer.core.item.Row;
import assayer.core.option.Options;
import assayer.core.option.Place;
import assayer.core.option.Problems;
import assayer.core.option.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Test material: opens the dataset with options and reads it. */
final class Opened {
  private Opened() {}

  static <I extends Item> List<I> items(Class<I> kind, long count, long seed) {
    return items(dataset(kind, Map.of("count", count, "seed", seed)));
  }

  static <I extends Item> Dataset<I> dataset(Class<I> kind, Map<String, ?> values) {
    Problems problems = new Problems();
    Dataset<I> dataset =
        new GeneratedSource()
            .open("generated", kind, options(values, problems))
            .orElseThrow(() -> new AssertionError(problems.list()));
    assertEquals(List.of(), problems.list());
    return dataset;
  }

  static Options options(Map<String, ?> values, Problems problems) {
    Map<String, Value> scalars = new LinkedHashMap<>();
    values.forEach((key, value) -> scalars.put(key, value(value)));
    return new Options(new Value.Mapping(Place.NOWHERE, scalars, Map.of()), Path.of(""), problems);
  }

  private static Value value(Object value) {
    return value instanceof List<?> list
        ? new Value.Sequence(Place.NOWHERE, list.stream().map(Opened::value).toList())
        : Value.Scalar.of(Place.NOWHERE, value);
  }

  static <I extends Item> List<I> items(Dataset<I> dataset) {
    List<Chunk<I>> chunks = new ArrayList<>();
    try (Rows<I> rows = dataset.rows(true)) {
      for (Chunk<I> chunk = rows.next(); chunk != null; chunk = rows.next()) {
        chunks.add(chunk);
      }
    }
    return chunks.parallelStream()
        .flatMap(chunk -> chunk.rows().stream())
        .map(Opened::item)
        .toList();
  }

  private static <I extends Item> I item(Row<I> row) {
    if (row instanceof Row.Read<I> read) {
      return read.item();
    }
    throw new AssertionError(row);
  }
}
