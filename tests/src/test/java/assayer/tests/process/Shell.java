package assayer.tests.process;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs command lines as a person does who stands in a folder with {@code ./assayer} in it. The
 * folder is not the project's, so nothing a command leaves stays there. Closing it removes the
 * link.
 */
public final class Shell implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 300;

  private final Path folder;

  private Shell(Path folder) {
    this.folder = folder;
  }

  /** In a folder, which gets a link to the project's launcher. */
  public static Shell in(Path folder) throws IOException {
    Files.createSymbolicLink(folder.resolve("assayer"), Repository.root().resolve("assayer"));
    return new Shell(folder);
  }

  /**
   * Runs a command line to its end.
   *
   * @param environment variables beside those of this test
   */
  public Assayer.Ended run(String line, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("shell", ".out");
    Path err = Files.createTempFile("shell", ".err");
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", line).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor();
    assertTrue(ended, () -> "did not end: " + line);
    String said = Files.readString(out, StandardCharsets.UTF_8);
    String complained = Files.readString(err, StandardCharsets.UTF_8);
    Files.delete(out);
    Files.delete(err);
    return new Assayer.Ended(process.exitValue(), said, complained);
  }

  @Override
  public void close() throws IOException {
    Files.delete(folder.resolve("assayer"));
  }
}
