package assayer.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.cli.InThisJvm;
import assayer.tests.process.Assayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is wrong, the program says it in sentences a user can act on, all at once, with the
 * right exit status, and loses nothing that was stored. Most mistakes are made in this JVM; some of
 * each kind from outside, which shows the exit status of the process and all of its streams.
 */
final class BadInputTest {
  /** Any but the one a card states wrongly. */
  private static final String DIGEST = "sha256:(?!0{64})[0-9a-f]{64}";

  @TempDir Path root;

  static Stream<BadInput> mistakes() {
    return Stream.of(
            BadRunFiles.all(),
            BadDataFiles.all(),
            BadRows.all(),
            BadRecordings.all(),
            BadCards.all(),
            BadFolders.all(),
            BadCommands.all())
        .flatMap(cases -> cases);
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void mistake_isSaidInItsOwnWords(BadInput mistake) throws IOException {
    Folder folder = Folder.in(root);
    if (mistake.done()) {
      Assayer.Ended good = InThisJvm.in(root).run("run", "./run.yaml", "--out", "./out", "--quiet");
      assertEquals(0, good.status(), good.toString());
    }
    mistake.setup().in(folder);
    String stored = stored(folder);
    Assayer.Ended ended = asked(mistake);
    String said = ended.err().replace(root + "/", "").replaceAll(DIGEST, "sha256:DIGEST");
    assertEquals(String.join("\n", mistake.said()), said.strip());
    assertEquals(mistake.status(), ended.status(), ended.toString());
    assertTrue(stored(folder).startsWith(stored), "what was stored is lost");
    assertFalse(ended.toString().contains("\tat "), ended.toString());
  }

  private Assayer.Ended asked(BadInput mistake) {
    Stream<String> words = mistake.command().stream();
    if (mistake.jvm().isEmpty()) {
      return InThisJvm.in(root).run(words.toArray(String[]::new));
    }
    return Assayer.in(root)
        .withJvm(mistake.jvm().toArray(String[]::new))
        .run(words.map(word -> word.replaceFirst("^\\./", "")).toArray(String[]::new));
  }

  private static String stored(Folder folder) throws IOException {
    Path observations = folder.path("out/observations.jsonl");
    return Files.isRegularFile(observations) ? Files.readString(observations) : "";
  }
}
