package assayer.tests.process;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Maven as a process, offline. */
public final class Maven {
  private static final long PATIENCE_SECONDS = 300;

  private Maven() {}

  /** Runs Maven in a folder to its end; skips the test where there is none. */
  public static Assayer.Ended run(Path folder, String... arguments)
      throws IOException, InterruptedException {
    Optional<Path> program = program();
    Assumptions.assumeTrue(
        program.isPresent(), "no Maven: neither mvn in PATH nor MAVEN_HOME is there");
    List<String> command = new ArrayList<>(List.of(program.get().toString(), "-o", "-B"));
    command.addAll(List.of(arguments));
    Path log = Files.createTempFile("maven", ".log");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor();
    String said = Files.readString(log, StandardCharsets.UTF_8);
    Files.delete(log);
    assertTrue(ended, () -> "did not end: " + command + "\n" + said);
    return new Assayer.Ended(process.exitValue(), said, "");
  }

  private static Optional<Path> program() {
    String home = System.getenv("MAVEN_HOME");
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Stream<Path> folders =
        Stream.concat(
            Stream.ofNullable(home).map(h -> Path.of(h, "bin")),
            Arrays.stream(path.split(File.pathSeparator)).map(Path::of));
    return folders.map(f -> f.resolve("mvn")).filter(Files::isExecutable).findFirst();
  }
}
