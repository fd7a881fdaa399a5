package assayer.tests.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Where the project and its test data lie. */
public final class Repository {
  private Repository() {}

  /** The project's root. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("assayer"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("not within the project");
    }
    return folder;
  }

  /** A folder of benchmark data; skips the test where there is none. */
  public static Path data(String name) {
    String told = System.getenv("ASSAYER_DATA");
    Path data = told == null ? root().resolve("../shared/data").normalize() : Path.of(told);
    Assumptions.assumeTrue(
        Files.isDirectory(data.resolve(name)),
        () -> "no benchmark data in " + data.resolve(name) + "; set ASSAYER_DATA to its folder");
    return data.resolve(name);
  }

  /** The java of another JDK on this machine, if there is one. */
  public static Optional<Path> otherJava(int feature) throws java.io.IOException {
    Path all = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(all)) {
      return Optional.empty();
    }
    try (Stream<Path> jdks = Files.list(all)) {
      return jdks.map(jdk -> jdk.resolve("bin/java"))
          .filter(java -> Files.isExecutable(java) && java.toString().contains("-" + feature))
          .sorted()
          .findFirst();
    }
  }
}
