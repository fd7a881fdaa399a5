package assayer.datasets.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.option.Place;
import assayer.core.option.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardsTest {
  @TempDir private Path folder;

  private void file(String name) throws IOException {
    Files.writeString(folder.resolve(name), "{\"id\":1}\n");
  }

  private List<String> stems(String path) {
    Problems problems = new Problems();
    List<DataFile> files =
        Shards.open(List.of(folder.resolve(path)), new Place("run.yaml", 3, 9), problems);
    return problems.isEmpty()
        ? files.stream().map(DataFile::stem).toList()
        : problems.list().stream().map(p -> p.toString().replace(folder + "/", "")).toList();
  }

  @Test
  void star_namesAllShardsInOrder() throws IOException {
    for (String name : List.of("train-00001", "test-00000", "train-00000", "train-00002")) {
      file(name + "-of-0000" + (name.startsWith("test") ? 1 : 3) + ".jsonl");
    }
    List<String> all =
        List.of("train-00000-of-00003", "train-00001-of-00003", "train-00002-of-00003");
    assertEquals(all, stems("train-*.jsonl"));
    assertEquals(all, stems("train-0*-of-00003.json*"));
    assertEquals(4, stems("*").size());
  }

  @Test
  void missingShard_isAProblem() throws IOException {
    file("train-00000-of-00003.jsonl");
    file("train-00002-of-00003.jsonl");
    assertEquals(
        List.of(
            "run.yaml:3:9: \"train-00001-of-00003.jsonl\" is missing beside"
                + " \"train-00000-of-00003.jsonl\"; fetch all shards"),
        stems("train-*"));
    assertEquals(List.of("train-00002-of-00003"), stems("train-00002-of-00003.jsonl"));
  }

  @Test
  void starThatMatchesNothing_isAProblem() {
    assertEquals(
        List.of("run.yaml:3:9: \"a.(*\" matches no file; mend the path or fetch the files"),
        stems("a.(*"));
    assertEquals(
        List.of(
            "run.yaml:3:9: \"none/a*\" cannot be looked up: there is no such file or folder (none);"
                + " mend the path"),
        stems("none/a*"));
  }

  @Test
  void fileWithAStarInItsName_isThatFile() throws IOException {
    file("a*.jsonl");
    file("ab.jsonl");
    assertEquals(List.of("a*"), stems("a*.jsonl"));
  }
}
