package assayer.run.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFilesTest {
  private static final String NAME = "0123456789abcdef";

  @TempDir Path root;

  private Path home(String... more) throws IOException {
    Path home = root.resolve("home");
    Files.createDirectories(home.resolve("samples"));
    Files.createDirectories(home.resolve("pages"));
    Files.writeString(home.resolve("results.json"), "{}");
    Files.writeString(home.resolve("index.html"), "");
    Files.writeString(home.resolve("pages/card.html"), "");
    for (String end : List.of(".html", "-2.html", ".json")) {
      Files.writeString(home.resolve("samples/" + NAME + end), "");
    }
    for (String file : more) {
      Files.writeString(home.resolve(file), "");
    }
    return home;
  }

  @Test
  void copyOfAReport_isRemovedWithItsFolders() throws IOException {
    Path home = home();
    OwnFiles.discardCopy(home);
    assertTrue(Files.notExists(home));
  }

  @Test
  void whatIsSomebodyElses_stays() throws IOException {
    Path home = home("samples/notes.json", "pages/notes.txt", "paper.pdf");
    OwnFiles.discardCopy(home);
    try (Stream<Path> left = Files.walk(home)) {
      assertEquals(
          List.of("pages/notes.txt", "paper.pdf", "samples/notes.json"),
          left.filter(Files::isRegularFile)
              .map(file -> home.relativize(file).toString())
              .sorted()
              .toList());
    }
  }

  @Test
  void folderOfARun_isNoCopy() throws IOException {
    Path home = home("manifest.json");
    OwnFiles.discardCopy(home);
    assertTrue(Files.exists(home.resolve("results.json")));
  }
}
