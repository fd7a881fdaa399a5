package assayer.junit.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResource;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.launcher.TagFilter.excludeTags;
import static org.junit.platform.launcher.TagFilter.includeTags;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.PackageNameFilter;
import org.junit.platform.testkit.engine.EngineDiscoveryResults;

/** Whatever a launcher may ask for. */
final class FinderTest {
  private static final String SAMPLES = "assayer/junit/engine/";

  @TempDir Path folder;

  private static List<String> ids(EngineDiscoveryResults results) {
    return results.getEngineDescriptor().getDescendants().stream()
        .map(TestDescriptor::getUniqueId)
        .map(UniqueId::toString)
        .toList();
  }

  private static List<String> tests(EngineDiscoveryResults results) {
    return results.getEngineDescriptor().getDescendants().stream()
        .filter(TestDescriptor::isTest)
        .map(TestDescriptor::getDisplayName)
        .toList();
  }

  private List<String> tests(Class<?> type, Filter<?> filter) {
    return Trial.of(folder, type).with(filter).done().testEvents().started().stream()
        .map(Trial::name)
        .toList();
  }

  private static Path sample(String name) {
    try {
      URL url = FinderTest.class.getClassLoader().getResource(SAMPLES + name);
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A folder like that of compiled tests, with run files and their data. */
  private Path root() throws IOException {
    Path files = Files.createDirectories(folder.resolve("root/assayer"));
    for (String name : new String[] {"sample.yaml", "pairs.jsonl", "scores.jsonl"}) {
      Files.copy(sample(name), files.resolve(name));
    }
    return folder.resolve("root");
  }

  @Test
  void everyUniqueId_isReadBack() {
    for (Class<?> type :
        List.of(Samples.Passing.class, Samples.Several.class, Samples.Folder.class)) {
      List<String> all = ids(Trial.of(folder, type).found());
      assertTrue(all.size() > 3, all.toString());
      for (String id : all) {
        List<String> found = ids(Trial.of(folder, selectUniqueId(id)).found());
        assertTrue(found.contains(id), id + " gave " + found);
        assertTrue(all.containsAll(found), id + " gave " + found);
      }
    }
  }

  @Test
  void uniqueIdOfATest_findsItAlone_andRunsIt() {
    String id =
        ids(Trial.of(folder, Samples.EachVerdict.class).found()).stream()
            .filter(one -> one.endsWith("[field:FAILS]"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of("FAILS: preference-accuracy/overall/accuracy/poor >= 0.8: FAILED"),
        Trial.ends(Trial.of(folder, selectUniqueId(id)).done()));
  }

  @Test
  void uniqueIdsOfSeveralTests_shareARun() {
    List<String> ids =
        ids(Trial.of(folder, Samples.EachVerdict.class).found()).stream()
            .filter(one -> one.contains("[field:"))
            .toList();
    Trial trial =
        Trial.of(
            folder,
            selectUniqueId(ids.get(0)),
            selectUniqueId(ids.get(2)),
            selectClass(Samples.Passing.class));
    assertEquals(2, trial.found().getEngineDescriptor().getChildren().size());
    trial.done().testEvents().assertStatistics(s -> s.started(7).succeeded(6).failed(1));
  }

  @Test
  void uniqueIdOfNothing_findsNothingAndThrowsNothing() {
    String type = "[class:" + Samples.Passing.class.getName() + "]";
    for (String rest :
        List.of(
            "[class:no.such.Type]",
            type + "/[field:gone]",
            type + "/[gate:gone]/[gate:deeper]",
            "[class:" + Samples.Plain.class.getName() + "]",
            "[resource:assayer%2Fgone.yaml]",
            "[file:a%00b]",
            "[strange:segment]")) {
      String id = "[engine:assayer]/" + rest;
      assertEquals(List.of(), tests(Trial.of(folder, selectUniqueId(id)).found()), id);
    }
    assertEquals(
        List.of(), ids(Trial.of(folder, selectUniqueId("[engine:other]/" + type)).found()));
  }

  @Test
  void tags_ofClassAndField_chooseTests() {
    assertEquals(3, tests(Samples.Tagged.class, includeTags("jupiters")).size());
    assertEquals(3, tests(Samples.Tagged.class, includeTags("own")).size());
    List<String> one = tests(Samples.Tagged.class, includeTags("more"));
    assertEquals(List.of("MORE: preference-accuracy/overall/accuracy/good >= 0.7"), one);
    assertEquals(2, tests(Samples.Tagged.class, excludeTags("more")).size());
    assertEquals(List.of(), tests(Samples.Tagged.class, excludeTags("own")));
  }

  @Test
  void everySection_isFoundByItsTag_andByTheIdOfASection() {
    assertEquals(2, tests(Samples.EverySection.class, includeTags("sections")).size());
    assertEquals(1, tests(Samples.EverySection.class, excludeTags("sections")).size());
    String id =
        "[engine:assayer]/[class:"
            + Samples.EverySection.class.getName()
            + "]/[field:SECTIONS]/[section:preference-accuracy]";
    assertEquals(2, Trial.ends(Trial.of(folder, selectUniqueId(id)).done()).size());
  }

  @Test
  void classAndPackageFilters_hold() {
    Trial all = Trial.of(folder, selectPackage("assayer.junit.engine"));
    assertTrue(
        all.with(includeClassNamePatterns(".*Passing"))
                .found()
                .getEngineDescriptor()
                .getChildren()
                .size()
            == 1);
    Trial none = Trial.of(folder, selectPackage("assayer.junit.engine"));
    assertEquals(
        List.of(),
        ids(none.with(PackageNameFilter.excludePackageNames("assayer.junit.engine")).found()));
  }

  @Test
  void classPathRoot_givesClassesAndRunFiles() throws IOException {
    Path root = root();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {root.toUri().toURL()})) {
      ClassLoader before = Thread.currentThread().getContextClassLoader();
      Thread.currentThread().setContextClassLoader(loader);
      try {
        Trial trial = Trial.of(folder, selectClasspathRoots(Set.of(root)).get(0));
        assertTrue(
            ids(trial.found()).contains("[engine:assayer]/[resource:assayer%2Fsample.yaml]"));
        trial.done().testEvents().assertStatistics(s -> s.started(4).succeeded(4));
        Trial again =
            Trial.of(folder, selectUniqueId("[engine:assayer]/[resource:assayer%2Fsample.yaml]"));
        assertEquals(4, tests(again.found()).size());
      } finally {
        Thread.currentThread().setContextClassLoader(before);
      }
    }
    Path compiled = sample("sample.yaml").getParent().getParent().getParent().getParent();
    assertTrue(
        ids(Trial.of(folder, selectClasspathRoots(Set.of(compiled)).get(0)).found())
            .contains("[engine:assayer]/[class:" + Samples.Passing.class.getName() + "]"));
  }

  @Test
  void fileAndFolder_areFoundWithoutAClass() throws IOException {
    Path files = root().resolve("assayer");
    Files.writeString(files.resolve("notes.txt"), "no run file");
    assertEquals(4, tests(Trial.of(folder, selectDirectory(files.toFile())).found()).size());
    Trial trial = Trial.of(folder, selectFile(files.resolve("sample.yaml").toFile()));
    trial.done().testEvents().assertStatistics(s -> s.started(4).succeeded(4));
    assertEquals(
        List.of(),
        tests(Trial.of(folder, selectFile(files.resolve("notes.txt").toFile())).found()));
    assertEquals(
        4,
        tests(Trial.of(folder, selectClasspathResource(SAMPLES + "sample.yaml")).found()).size());
  }

  @Test
  void idOfAProjectsFile_isRelative() {
    Path file = Path.of("src/test/resources/assayer/junit/engine/sample.yaml").toAbsolutePath();
    List<String> ids = ids(Trial.of(folder, selectFile(file.toFile())).found());
    assertEquals(
        "[engine:assayer]/[file:src%2Ftest%2Fresources%2Fassayer%2Fjunit%2Fengine%2Fsample.yaml]",
        ids.get(0));
    assertEquals(6, ids.size());
    for (String id : ids) {
      assertTrue(ids(Trial.of(folder, selectUniqueId(id)).found()).contains(id), id);
    }
  }

  @Test
  void mistakeInARunFile_isATestThatFails_andAnIssue_withLineAndColumn() throws IOException {
    Path file = root().resolve("assayer/sample.yaml");
    Files.writeString(
        file, Files.readString(file).replace("suite: preference-accuracy\n", "suite: nothing\n"));
    Trial trial = Trial.of(folder, selectFile(file.toFile()));
    String issue = trial.found().getDiscoveryIssues().get(0).message();
    assertTrue(issue.contains("sample.yaml:7:12: unknown suite \"nothing\""), issue);
    List<String> messages = Trial.messages(trial.done());
    assertEquals(4, messages.size());
    assertTrue(messages.get(0).contains("sample.yaml:7:12: unknown suite"), messages.get(0));
    Files.writeString(file, "name: [");
    assertEquals(1, Trial.messages(trial.done()).size());
    Files.delete(file);
    List<String> gone = Trial.messages(trial.done());
    assertTrue(gone.get(0).contains("there is no such file"), gone.toString());
  }

  @Test
  void fileThatAClassRuns_isNotRunTwice() {
    Trial trial =
        Trial.of(
            folder, selectFile(sample("sample.yaml").toFile()), selectClass(Samples.Passing.class));
    assertEquals(1, trial.found().getEngineDescriptor().getChildren().size());
    assertEquals(5, tests(trial.found()).size());
  }

  @Test
  void folderThatIsNotThere_isAnIssue() {
    Trial trial = Trial.of(folder, selectDirectory(folder.resolve("gone").toString()));
    String issues = trial.found().getDiscoveryIssues().toString();
    assertTrue(issues.contains("the folder cannot be read"), issues);
    assertFalse(trial.found().getEngineDescriptor().isTest());
  }

  @Test
  void discovery_isTheSameInManyThreads() throws InterruptedException, ExecutionException {
    List<Callable<List<String>>> tasks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tasks.add(() -> ids(Trial.of(folder, Samples.Passing.class, Samples.Folder.class).found()));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Set<List<String>> found =
          threads.invokeAll(tasks).stream().map(FinderTest::get).collect(Collectors.toSet());
      assertEquals(1, found.size());
    } finally {
      threads.shutdown();
    }
  }

  private static List<String> get(Future<List<String>> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
