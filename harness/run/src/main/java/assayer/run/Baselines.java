package assayer.run;

import assayer.core.option.FileTrouble;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.core.reading.Results;
import assayer.run.gate.Evidence;
import assayer.run.store.OwnFiles;
import assayer.run.store.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the runs that gates name as a base.
 *
 * <p>The last passing run is looked for beside the run that asks: of the folders in the folder its
 * own lies in, the one that holds a complete run of the same name, begun no later, all of whose
 * gates passed, and of several the one begun last. Where each run takes the place of the one
 * before, that is kept beside first. A gate against the last passing run that found none does not
 * keep its own run from being that, or there would never be a first.
 */
public final class Baselines {
  private static final String STARTED = "started";

  /** What a folder is called that keeps a run whose place another takes. */
  private static final String KEPT = "-passing";

  private Baselines() {}

  /**
   * The folder of a run that was named.
   *
   * @param beside what a relative path is relative to
   * @param base as it was written
   */
  static Optional<Path> named(Path beside, String base) {
    try {
      return Optional.of(beside.resolve(base).normalize()).filter(RunFolder::isRun);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** What is wrong with a base that is no model, if anything. */
  static Optional<String> trouble(Path beside, String base) {
    return named(beside, base).isPresent()
        ? Optional.empty()
        : Optional.of(
            "\"%s\" is neither a model of this run nor the folder of another, nor %s"
                .formatted(base, Evidence.LAST_PASSING));
  }

  /** The last passing run of the name of the run in a folder. */
  static Optional<Path> lastPassing(Path folder) {
    Path own = folder.toAbsolutePath().normalize();
    Path around = own.getParent();
    if (around == null) {
      return Optional.empty();
    }
    String name = RunFolder.manifest(own).run();
    String started = started(own);
    try (Stream<Path> all = Files.list(around)) {
      List<Path> runs = all.filter(other -> !other.equals(own) && RunFolder.isRun(other)).toList();
      return runs.stream()
          .filter(other -> passed(other, name) && started(other).compareTo(started) <= 0)
          .max(Comparator.comparing(Baselines::started).thenComparing(Comparator.naturalOrder()));
    } catch (IOException e) {
      throw new UncheckedIOException(FileTrouble.reason(e), e);
    }
  }

  /**
   * Makes room for another run of a name. A run whose gates passed is moved beside, where the next
   * finds it as the last passing one; any other of that name is removed.
   *
   * @param folder may hold a run, or nothing
   * @throws IOException if it cannot be moved
   */
  public static void makeRoom(Path folder, String name) throws IOException {
    Path own = folder.toAbsolutePath().normalize();
    if (RunFolder.isRun(own) && passed(own, name)) {
      Path kept = own.resolveSibling(own.getFileName() + KEPT);
      OwnFiles.discard(kept, name);
      OwnFiles.move(own, kept);
    }
    OwnFiles.discard(own, name);
  }

  private static String started(Path folder) {
    return RunFolder.manifest(folder).environment().getOrDefault(STARTED, "");
  }

  /** A folder that cannot be read holds no run that passed. */
  private static boolean passed(Path folder, String name) {
    try {
      Results results = RunFolder.results(folder);
      return results.run().equals(name)
          && results.complete()
          && !results.gates().isEmpty()
          && results.gates().stream().allMatch(Baselines::passed);
    } catch (ProblemException e) {
      return false;
    }
  }

  private static boolean passed(GateVerdict gate) {
    boolean first =
        gate.decision() == Decision.INCONCLUSIVE
            && gate.measured().isEmpty()
            && gate.id().contains("than " + Evidence.LAST_PASSING);
    return first || gate.decision() == Decision.PASS;
  }

  /** Why a run cannot be read, in a sentence. */
  static String why(ProblemException trouble) {
    return trouble.problems().stream().findFirst().map(Problem::toString).orElse("unknown");
  }
}
