package assayer.datasets.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.option.Place;
import assayer.core.option.Problems;
import assayer.parquet.Column;
import assayer.parquet.ParquetTable;
import assayer.parquet.Shape.ListOf;
import assayer.parquet.Shape.Plain;
import assayer.parquet.Shape.StructOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of Parquet files go the way of all rows: same values, same digest, same places. */
class ParquetRowsTest {
  private static final String LINES =
      """
      {"id":1,"talk":[{"role":"user","content":"a \\"b\\""}],"n":0.5}
      {"id":2,"talk":null,"n":null}
      {"id":3,"talk":[],"n":-0.0}
      """;

  @TempDir private Path folder;

  private Path parquet(String name) throws IOException {
    List<Column> message =
        List.of(new Column("role", Plain.TEXT), new Column("content", Plain.TEXT));
    List<Column> columns =
        List.of(
            new Column("id", Plain.WHOLE),
            new Column("talk", new ListOf(new StructOf(message))),
            new Column("n", Plain.REAL));
    Path file = folder.resolve(name);
    try (ParquetTable table = ParquetTable.create(file, columns)) {
      table.add(List.of(1, List.of(Map.of("role", "user", "content", "a \"b\"")), 0.5));
      table.add(Arrays.asList(2, null, null));
      table.add(List.of(3, List.of(), -0.0));
      table.finish();
    }
    return file;
  }

  private static DataFile open(Path path) {
    Problems problems = new Problems();
    DataFile file = DataFile.open(path, Place.NOWHERE, problems).orElseThrow();
    assertTrue(problems.isEmpty());
    return file;
  }

  private List<String> rows(List<DataFile> files) {
    Columns columns = new Columns();
    int id = columns.exact("id");
    int role = columns.exact("/talk/0/role");
    int n = columns.exact("n");
    int gone = columns.exact("gone");
    List<String> shown = new ArrayList<>();
    try (RawRows rows = new RawRows(files, columns, true)) {
      for (RawChunk chunk = rows.next(); chunk != null; chunk = rows.next()) {
        for (RawRow row : chunk.rows()) {
          shown.add(
              row.problem()
                  .map(problem -> problem.toString().replace(folder + "/", ""))
                  .orElseGet(
                      () ->
                          row.place().line()
                              + ": "
                              + row.value(id)
                              + " "
                              + (row.has(role) ? row.value(role) : "-")
                              + " "
                              + row.value(n)
                              + row.has(gone)));
        }
      }
    }
    return shown;
  }

  @Test
  void rows_areThoseOfTheLines() throws IOException {
    DataFile parquet = open(parquet("a.parquet"));
    DataFile lines = open(Files.writeString(folder.resolve("a.jsonl"), LINES));
    assertEquals(
        List.of("1: 1 user 0.5false", "2: 2 - nullfalse", "3: 3 - -0.0false"),
        rows(List.of(lines)));
    assertEquals(rows(List.of(lines)), rows(List.of(parquet)));
    assertEquals(lines.columns(), parquet.columns());
    assertEquals("a", parquet.stem());
    assertEquals(Digests.of(List.of(lines)), Digests.of(List.of(parquet)));
  }

  @Test
  void shards_areOneDatasetInOrder() throws IOException {
    List<DataFile> shards = List.of(open(parquet("a.parquet")), open(parquet("b.parquet")));
    DataFile lines = open(Files.writeString(folder.resolve("a.jsonl"), LINES + LINES));
    assertEquals(6, rows(shards).size());
    assertEquals("1: 1 user 0.5false", rows(shards).get(3));
    assertEquals(Digests.of(List.of(lines)), Digests.of(shards));
  }

  @Test
  void damageAfterOpening_keepsWhatStandsBefore() throws IOException {
    Path file = parquet("a.parquet");
    DataFile opened = open(file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[6] ^= 0x40; // in the first page's header or bytes, which a checksum covers
    Files.write(file, bytes);
    List<String> rows = rows(List.of(opened));
    assertEquals(1, rows.size(), rows::toString);
    assertTrue(
        rows.get(0)
            .startsWith("a.parquet:1: the file breaks off after row 0: row group 1, from row 1 on"),
        rows.get(0));
    assertTrue(
        rows.get(0).endsWith("; what stands before is kept, fetch or write the file again"),
        rows.get(0));
  }

  @Test
  void fileThatOnlyLooksLikeOne_isAProblem() throws IOException {
    assertEquals(
        "DIR/a.parquet: the file is named .parquet, but does not begin as one (PAR1); fetch it"
            + " again",
        problem(Files.writeString(folder.resolve("a.parquet"), LINES)));
    assertEquals(
        "DIR/b.parquet: the file is a Git LFS pointer; fetch what it points to (git lfs pull)",
        problem(
            Files.writeString(
                folder.resolve("b.parquet"),
                "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n")));
    byte[] bytes = Files.readAllBytes(parquet("c.parquet"));
    assertEquals(
        "DIR/c.parquet: the file cannot be read: it begins as a Parquet file, but does not end as"
            + " one (PAR1); fetch or write it again",
        problem(Files.write(folder.resolve("c.parquet"), Arrays.copyOf(bytes, 100))));
  }

  private String problem(Path path) {
    Problems problems = new Problems();
    assertTrue(DataFile.open(path, Place.NOWHERE, problems).isEmpty());
    assertEquals(1, problems.list().size(), problems.list()::toString);
    return problems.list().get(0).toString().replace(folder.toString(), "DIR");
  }
}
