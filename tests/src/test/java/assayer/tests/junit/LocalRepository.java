package assayer.tests.junit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.tests.process.Repository;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.platform.engine.TestEngine;

/**
 * A throw-away local repository of Maven: this build's own jars, and links to all else that the
 * repository of this machine holds. So nothing is installed where other builds would find it.
 */
final class LocalRepository {
  private static final String VERSION = "0.1.0";

  /** Folder by artifact, of what a user of the engine gets. */
  private static final Map<String, String> ARTIFACTS = new LinkedHashMap<>();

  static {
    for (String folder :
        List.of(
            "harness/core",
            "harness/yaml",
            "harness/parquet",
            "harness/run",
            "harness/junit",
            "datasets",
            "metrics",
            "suites",
            "adapters",
            "reports")) {
      ARTIFACTS.put("assayer-" + folder.replaceFirst(".*/", ""), folder);
    }
  }

  private LocalRepository() {}

  /** Makes one in an empty folder. */
  static void in(Path folder) throws IOException {
    Path machine = machine();
    try (Stream<Path> groups = Files.list(machine)) {
      for (Path group : groups.filter(g -> !g.endsWith("assayer")).toList()) {
        Files.createSymbolicLink(folder.resolve(group.getFileName()), group);
      }
    }
    Path root = Repository.root();
    put(folder, "assayer-parent", root.resolve("pom.xml"), "pom");
    for (Map.Entry<String, String> artifact : ARTIFACTS.entrySet()) {
      put(folder, artifact.getKey(), root.resolve(artifact.getValue()).resolve("pom.xml"), "pom");
      put(folder, artifact.getKey(), jar(artifact.getKey()), "jar");
    }
  }

  /** Removes the links from one. */
  static void remove(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path link : inside.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  /** A jar of this build. */
  static Path jar(String artifact) {
    Path jar =
        Repository.root()
            .resolve(ARTIFACTS.get(artifact))
            .resolve("target/" + artifact + "-" + VERSION + ".jar");
    assertTrue(Files.exists(jar), () -> jar + " is not built; run `mvn verify`");
    return jar;
  }

  private static void put(Path folder, String artifact, Path file, String type) throws IOException {
    Path place = folder.resolve("assayer").resolve(artifact).resolve(VERSION);
    Files.createDirectories(place);
    Files.copy(file, place.resolve(artifact + "-" + VERSION + "." + type));
  }

  /** Where the libraries of this test come from. */
  private static Path machine() {
    try {
      Path jar =
          Path.of(TestEngine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      String place = "org/junit/platform/junit-platform-engine";
      Assumptions.assumeTrue(
          jar.toString().replace('\\', '/').contains(place),
          () -> "no local repository of Maven: JUnit lies in " + jar);
      return jar.getParent().getParent().getParent().getParent().getParent().getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
