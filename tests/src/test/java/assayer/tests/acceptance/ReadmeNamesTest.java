package assayer.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.tests.process.Assayer;
import assayer.tests.process.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Whatever the README files link to or call by its name is there. */
final class ReadmeNamesTest {
  private static final Pattern PATH = Pattern.compile("\\.?[\\w…-][\\w…./-]*/[\\w….-]*");
  private static final Pattern PACKAGE = Pattern.compile("assayer(\\.[a-z]+)+(\\.[A-Z]\\w+)?");
  private static final Pattern CLASS = Pattern.compile("([a-z]+\\.)?[A-Z][a-z]+[A-Z]\\w+");
  private static final Pattern MADE = Pattern.compile("(out|target)/.*");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\b[A-Z]{3,}\\b|\\bFoo");
  private static final Set<String> NOT_OURS = Set.of("target", ".git", "assayer-demo");

  @Test
  void links_leadSomewhere() throws IOException {
    List<Executable> checks = new ArrayList<>();
    for (Readme readme : Readme.all()) {
      for (String link : readme.links()) {
        Path target = readme.file().resolveSibling(link);
        checks.add(() -> assertTrue(Files.exists(target), readme + " links to " + link));
      }
    }
    assertTrue(checks.size() >= 6, "links: " + checks.size());
    assertAll(checks);
  }

  @Test
  void pathsPackagesAndClasses_areThere() throws IOException {
    List<String> present = present();
    List<Executable> checks = new ArrayList<>();
    for (Readme readme : Readme.all()) {
      for (String code : readme.codes()) {
        named(code).ifPresent(path -> checks.add(() -> assertThere(present, readme, code, path)));
      }
    }
    assertTrue(checks.size() >= 40, "names: " + checks.size());
    assertAll(checks);
  }

  /** The end of the path that a piece of code names, if it names one. */
  private static Optional<String> named(String code) {
    if (PLACEHOLDER.matcher(code).find() || MADE.matcher(code).matches()) {
      return Optional.empty();
    }
    if (PATH.matcher(code).matches()) {
      return Optional.of(code.replaceAll("/$", ""));
    }
    boolean java = PACKAGE.matcher(code).matches() || CLASS.matcher(code).matches();
    return java ? Optional.of(code.replace('.', '/')) : Optional.empty();
  }

  private static void assertThere(List<String> present, Readme readme, String code, String path) {
    String pattern =
        Stream.of(path.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    Pattern end = Pattern.compile("(.*/)?" + pattern + "(\\.java)?");
    assertTrue(
        present.stream().anyMatch(file -> end.matcher(file).matches()),
        readme + " names " + code + ", which is not there");
  }

  /** All files and folders of the project, from its root. */
  private static List<String> present() throws IOException {
    Path root = Repository.root();
    try (Stream<Path> all = Files.walk(root)) {
      return all.map(root::relativize)
          .filter(path -> Stream.of(names(path)).noneMatch(NOT_OURS::contains))
          .map(path -> String.join("/", names(path)))
          .toList();
    }
  }

  private static String[] names(Path path) {
    String[] names = new String[path.getNameCount()];
    for (int i = 0; i < names.length; i++) {
      names[i] = path.getName(i).toString();
    }
    return names;
  }

  @Test
  void suitesDatasetsAdaptersAndControls_areListed() throws IOException {
    assertListed("suites", "suite: ([a-z0-9-]+)");
    assertListed("datasets", "dataset: \\{name: ([a-z0-9-]+)");
    assertListed("adapters", "adapter: ([a-z0-9-]+)");
    assertListed("controls", "adapter: control, kind: ([a-z-]+)");
  }

  private static void assertListed(String what, String pattern) throws IOException {
    Assayer.Ended ended = Assayer.in(Repository.root()).run("list", what);
    assertEquals(0, ended.status(), ended.toString());
    Set<String> listed =
        ended.out().lines().map(line -> line.split(" ", 2)[0]).collect(Collectors.toSet());
    List<String> named = new ArrayList<>();
    for (Readme readme : Readme.all()) {
      named.addAll(readme.inCode(pattern));
    }
    assertTrue(!named.isEmpty(), what);
    assertTrue(listed.containsAll(named), () -> what + " named: " + named + "; there: " + listed);
  }
}
