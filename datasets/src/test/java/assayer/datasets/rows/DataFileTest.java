package assayer.datasets.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.option.Place;
import assayer.core.option.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {
  @TempDir private Path folder;

  private String problem(Path path) {
    Problems problems = new Problems();
    assertTrue(DataFile.open(path, new Place("run.yaml", 4, 7), problems).isEmpty());
    assertEquals(1, problems.list().size(), problems.list()::toString);
    return problems.list().get(0).toString().replace(folder.toString(), "DIR");
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void missingFile_isAProblemWhereItWasNamed() {
    assertEquals(
        "run.yaml:4:7: \"DIR/none.jsonl\" does not exist; paths are relative to the file that names"
            + " them",
        problem(folder.resolve("none.jsonl")));
  }

  @Test
  void folder_isAProblem() {
    assertEquals(
        "run.yaml:4:7: \"DIR\" is a folder; name a file in it, or a list of files",
        problem(folder));
  }

  @Test
  void emptyFile_isAProblem() throws IOException {
    String expected = "DIR/a.jsonl: the file is empty; it needs at least one row";
    assertEquals(expected, problem(file("a.jsonl", "")));
    assertEquals(expected, problem(file("a.jsonl", " \n\n")));
  }

  @Test
  void emptyList_hasNoFirstRow() throws IOException {
    assertEquals(
        "DIR/a.json: the file has no first row: it holds no row; add one",
        problem(file("a.json", "[ ]")));
  }

  @Test
  void utf16_isNamed() throws IOException {
    assertEquals(
        "DIR/a.json: the file is UTF-16; save it as UTF-8",
        problem(file("a.json", "[{}]".getBytes(StandardCharsets.UTF_16))));
  }

  @Test
  void unknownFormat_saysWhatIsKnown() throws IOException {
    assertEquals(
        "DIR/a.txt: the format cannot be told: a file holds JSON lines, a JSON list or Parquet, or is"
            + " named .csv or .tsv",
        problem(file("a.txt", "hello")));
  }

  @Test
  void gzipThatEndsInItsHeader_cannotBeRead() throws IOException {
    String problem = problem(file("a.json.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0}));
    assertTrue(problem.startsWith("DIR/a.json.gz: the file cannot be read: "), problem);
  }

  @Test
  void headerThatNamesAColumnTwice_isAProblem() throws IOException {
    assertEquals(
        "DIR/a.csv:1: the header names a column twice: [id, x, id]; rename one",
        problem(file("a.csv", "id,x,id\n1,2,3\n")));
  }

  @Test
  void firstRow_tellsColumnsAndPointers() throws IOException {
    Path path = file("my.data.jsonl", "not json\n{\"a\":{\"b\":[1,2]},\"c\":null}\n");
    DataFile file = DataFile.open(path, Place.NOWHERE, new Problems()).orElseThrow();
    assertEquals(List.of("a", "c"), file.columns());
    assertTrue(file.has("/a/b/1") && file.has("c") && file.has(Columns.FILE));
    assertTrue(!file.has("/a/b/2") && !file.has("d"));
    assertEquals("my.data", file.stem());
  }
}
