package assayer.run;

import assayer.core.reading.Results;
import assayer.run.store.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One of several runs that are shown together.
 *
 * @param folder where it lies
 * @param results what it found, under a name that no other of the runs has
 */
record ToldRun(Path folder, Results results) {
  /** Behind every moment that can be written. */
  private static final String UNKNOWN = "~";

  private static final Comparator<ToldRun> BY_TIME =
      Comparator.comparing(ToldRun::started)
          .thenComparing(run -> run.results.run())
          .thenComparing(run -> run.results.manifest().digest());

  /**
   * The runs of these folders, earliest first, those of unknown time last by name. Where several
   * have one name, each gets its number among them: "nightly #2".
   */
  static List<ToldRun> inOrder(List<Path> folders) {
    List<ToldRun> sorted =
        folders.stream()
            .map(folder -> new ToldRun(folder, RunFolder.results(folder)))
            .sorted(BY_TIME)
            .toList();
    Map<String, Long> counts =
        sorted.stream()
            .collect(Collectors.groupingBy(run -> run.results.run(), Collectors.counting()));
    Set<String> taken = new HashSet<>(counts.keySet());
    Map<String, Integer> numbers = new HashMap<>();
    List<ToldRun> told = new ArrayList<>();
    for (ToldRun run : sorted) {
      String name = run.results.run();
      told.add(counts.getOrDefault(name, 1L) == 1 ? run : run.numbered(numbers, taken));
    }
    return told;
  }

  private ToldRun numbered(Map<String, Integer> numbers, Set<String> taken) {
    int number = numbers.getOrDefault(results.run(), 0) + 1;
    while (!taken.add(results.run() + " #" + number)) {
      number++; // a run may bear such a name itself
    }
    numbers.put(results.run(), number);
    String name = results.run() + " #" + number;
    return new ToldRun(folder, results.named(name));
  }

  /** As the manifest has it: UTC in full seconds, so that texts sort as moments do. */
  private String started() {
    return results.manifest().environment().getOrDefault("started", UNKNOWN);
  }
}
