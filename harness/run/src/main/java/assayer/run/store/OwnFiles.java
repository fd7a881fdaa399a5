package assayer.run.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What runs and reports write into a folder, to be removed or moved. All else that lies there is
 * somebody's and stays.
 */
public final class OwnFiles {
  private static final String SAMPLES = "samples";
  private static final Pattern SAMPLE_PAGE =
      Pattern.compile("[0-9a-f]{16}((-\\d+)?\\.html|\\.json)");
  private static final Set<String> PAGES =
      Set.of(
          "index.html",
          "results.csv",
          "summary.md",
          "junit.xml",
          "annotations.txt",
          "comment.md",
          "metrics.txt",
          "open-test-report.xml",
          "results.sarif",
          "observations.parquet",
          "readings.parquet");

  /** Where a run's own pages lie that stand beside its first one. */
  private static final String MORE_PAGES = "pages";

  /** What a run is, without its pages. */
  private static final List<String> FILES =
      List.of(
          RunFolder.OBSERVATIONS,
          RunFolder.RESULTS,
          OutlayJson.FILE,
          SampleFile.NAME,
          SpecJson.FILE,
          FolderLock.FILE,
          RunFolder.MANIFEST);

  private OwnFiles() {}

  /**
   * Removes a run's own files from a folder, if it holds a run of that name; leaves all else.
   *
   * @throws IOException if a file cannot be removed
   */
  public static void discard(Path folder, String run) throws IOException {
    if (RunFolder.isRun(folder) && RunFolder.manifest(folder).run().equals(run)) {
      for (String name : FILES) {
        Files.deleteIfExists(folder.resolve(name));
      }
      discardPages(folder);
    }
  }

  private static void discardPages(Path folder) throws IOException {
    discard(folder, PAGES::contains);
    discardBelow(folder.resolve(SAMPLES), name -> SAMPLE_PAGE.matcher(name).matches());
    discardBelow(folder.resolve(MORE_PAGES), name -> name.endsWith(".html"));
  }

  /** What is no page is left, and its folder with it. */
  private static void discardBelow(Path pages, Predicate<String> isPage) throws IOException {
    if (Files.isDirectory(pages)) {
      discard(pages, isPage);
      deleteIfEmpty(pages);
    }
  }

  private static void discard(Path folder, Predicate<String> isPage) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path file : inside.toList()) {
        if (isPage.test(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    boolean empty;
    try (Stream<Path> inside = Files.list(folder)) {
      empty = inside.findAny().isEmpty();
    }
    if (empty) {
      Files.delete(folder);
    }
  }

  /**
   * Removes pages and the copy of results they were made of, if no run lies there; leaves all else.
   *
   * @throws IOException if a file cannot be removed
   */
  public static void discardCopy(Path home) throws IOException {
    if (isCopy(home)) {
      Files.delete(home.resolve(RunFolder.RESULTS));
      discardPages(home);
      deleteIfEmpty(home);
    }
  }

  private static boolean isCopy(Path home) {
    return Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS)
        && Files.exists(home.resolve(RunFolder.RESULTS))
        && !RunFolder.isRun(home);
  }

  /**
   * Moves a run where no other lies; its pages are removed.
   *
   * @throws IOException if it cannot be moved, or something lies there
   */
  public static void move(Path folder, Path to) throws IOException {
    Files.createDirectories(to);
    for (String name : FILES) {
      if (Files.exists(folder.resolve(name))) {
        Files.move(folder.resolve(name), to.resolve(name));
      }
    }
    discardPages(folder);
  }
}
