package assayer.tests.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.tests.process.Assayer;
import assayer.tests.process.Maven;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Maven project with the engine as its only dependency, built once: a failing gate fails the
 * build in every form a project can have gates, and a passing one does not.
 */
final class MavenSampleTest {
  private static final String ACCURACY = "preference-accuracy/overall/accuracy/";

  @TempDir static Path folder;

  private static Assayer.Ended build;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    Path repository = Files.createDirectory(folder.resolve("repository"));
    LocalRepository.in(repository);
    Path project = Files.createDirectory(folder.resolve("project"));
    Sample.into(project);
    build =
        Maven.run(
            project,
            "-fae",
            "test",
            "-Dmaven.repo.local=" + repository,
            "-DargLine=-XX:TieredStopAtLevel=1");
  }

  @AfterAll
  static void removeLinks() throws IOException {
    LocalRepository.remove(folder.resolve("repository"));
  }

  private static SurefireReport report(String module, String type) throws IOException {
    return SurefireReport.of(folder.resolve("project").resolve(module), "org.example." + type);
  }

  private static void assertModule(String module, String end) {
    Pattern line = Pattern.compile("\\] " + module + " \\.+ " + end);
    assertTrue(line.matcher(build.out()).find(), () -> module + " is not " + end + "\n" + build);
  }

  @Test
  void buildFails() {
    assertEquals(1, build.status(), build.toString());
  }

  @Test
  void gatesThatPass_letTheModulePass() throws IOException {
    assertModule("passing", "SUCCESS");
    SurefireReport report = report("passing", "RewardModelTest");
    assertEquals(3, report.tests().size(), report.toString());
    assertEquals("", report.end("run is finished"));
    assertEquals("", report.end("accurate: " + ACCURACY + "good >= 0.8"));
    String aborted = report.end("borderline");
    assertTrue(aborted.startsWith("skipped ") && aborted.contains("INCONCLUSIVE  "), aborted);
    assertTrue(aborted.contains("accuracy of fair is 0.8300, interval 0.74"), aborted);
  }

  @Test
  void gatesInFields_failTheModule() throws IOException {
    assertModule("fields", "FAILURE");
    SurefireReport report = report("fields", "RewardModelTest");
    assertEquals(4, report.tests().size(), report.toString());
    assertEquals("", report.end("accurate"));
    String failed = report.end("tooWeak: " + ACCURACY + "poor >= 0.8");
    assertTrue(failed.startsWith("failure FAIL  "), failed);
    assertTrue(failed.contains("accuracy of poor is 0.3000, interval 0.21"), failed);
    String undecided = report.end("borderline");
    assertTrue(undecided.startsWith("failure INCONCLUSIVE  "), undecided);
    assertTrue(build.out().contains("accuracy of poor is 0.3000"), build.out());
    assertTrue(build.out().contains("Tests run: 4, Failures: 2, Errors: 0"), build.out());
  }

  @Test
  void gatesInRunFiles_failTheModule() throws IOException {
    assertModule("files", "FAILURE");
    SurefireReport report = report("files", "RunFilesTest");
    assertEquals(4, report.tests().size(), report.toString());
    assertEquals("", report.end(ACCURACY + "good"));
    assertTrue(report.end("even/accuracy/poor").startsWith("failure FAIL  "), report.toString());
    assertEquals("", report.end("odd/accuracy/good"));
  }

  @Test
  void gatesInASuiteOfJUnit_failTheModule() {
    assertModule("suite", "FAILURE");
    assertTrue(build.out().contains("FAIL  " + ACCURACY + "poor >= 0.8"), build.out());
  }

  @Test
  void gateThatIsRunAgain_failsAgain() {
    assertModule("again", "FAILURE");
    assertTrue(
        Pattern.compile("Run 2: .*FAIL  " + ACCURACY + "poor").matcher(build.out()).find(),
        build.out());
  }

  @Test
  void mistakeInARunFile_failsTheModule_andLeavesTheOthersToRun() throws IOException {
    Path file = Path.of("target/test-classes/assayer/mistaken.yaml");
    String problem = file + ":10:5: unknown suite \"preference-acuracy\"; did you mean";
    assertTrue(build.out().contains("[WARNING] " + problem), build.out());
    String failed = report("again", "MistakenTest").end("run is finished");
    assertTrue(failed.startsWith("failure " + problem), failed);
  }

  @Test
  void runLeavesItsPages() throws IOException {
    try (var files = Files.walk(folder.resolve("project/fields/target"))) {
      assertEquals(1, files.filter(file -> file.endsWith("index.html")).count());
    }
  }
}
