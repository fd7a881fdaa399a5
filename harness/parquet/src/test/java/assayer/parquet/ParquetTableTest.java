package assayer.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assayer.parquet.Shape.ListOf;
import assayer.parquet.Shape.MapOf;
import assayer.parquet.Shape.Plain;
import assayer.parquet.Shape.StructOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("text", Plain.TEXT),
          new Column("whole", Plain.WHOLE),
          new Column("real", Plain.REAL),
          new Column("truth", Plain.TRUTH),
          new Column("list", new ListOf(Plain.REAL)),
          new Column("map", new MapOf(Plain.REAL)),
          new Column(
              "talk",
              new ListOf(
                  new StructOf(
                      List.of(new Column("role", Plain.TEXT), new Column("n", Plain.WHOLE))))));

  @TempDir private Path folder;

  @Test
  void whatIsWritten_isRead() throws IOException {
    Path file = folder.resolve("a.parquet");
    Map<String, Double> map = new LinkedHashMap<>();
    map.put("b", 0.5);
    map.put("a", -0.0);
    try (ParquetTable table = ParquetTable.create(file, COLUMNS)) {
      table.add(
          List.of(
              "\"\u6f22\ud83d\ude00\\\n\u0001",
              Long.MIN_VALUE,
              0.1,
              true,
              Arrays.asList(1.0, null),
              map,
              List.of(Map.of("role", "user", "n", 1), Map.of("n", 2))));
      table.add(Arrays.asList(null, null, null, null, null, null, null));
      table.add(List.of("", 7, 1e300, false, List.of(), Map.of(), List.of()));
      table.finish();
    }
    assertEquals(
        """
        {"text":"\\"\u6f22\ud83d\ude00\\\\\\n\\u0001","whole":-9223372036854775808,"real":0.1,"truth":true,\
        "list":[1.0,null],"map":{"b":0.5,"a":-0.0},"talk":[{"role":"user","n":1},{"role":null,"n":2}]}
        {"text":null,"whole":null,"real":null,"truth":null,"list":null,"map":null,"talk":null}
        {"text":"","whole":7,"real":1.0E300,"truth":false,"list":[],"map":{},"talk":[]}
        """,
        Made.lines(file));
  }

  @Test
  void sameRows_giveTheSameBytes() throws IOException {
    assertArrayEquals(
        Files.readAllBytes(Made.table(folder.resolve("a.parquet"), 1000)),
        Files.readAllBytes(Made.table(folder.resolve("b.parquet"), 1000)));
  }

  @Test
  void unfinishedFile_leavesNothingAndDisturbsNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("a.parquet"), "before");
    try (ParquetTable table = ParquetTable.create(file, COLUMNS)) {
      assertThrows(IllegalArgumentException.class, () -> table.add(List.of("short")));
    }
    assertEquals("before", Files.readString(file));
    assertFalse(Files.exists(folder.resolve("a.parquet.part")));
  }

  @Test
  void manyRows_comeInOrder() throws IOException {
    String lines = Made.lines(Made.table(folder.resolve("many.parquet"), 30_000));
    assertEquals(30_000, lines.lines().count());
    assertEquals(
        "{\"id\":29999,\"text\":\"text of row 29999\"}",
        lines.lines().skip(29_999).findFirst().orElseThrow());
  }
}
