package assayer.run;

import assayer.run.compare.Contender;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A run and its bases, each opened at most once and each of their models scored at most once. */
final class OpenRuns implements AutoCloseable {
  private final Plugins plugins;
  private final Path own;
  private final Optional<Path> home;
  private final Map<Path, ReadRun> open = new HashMap<>();
  private final Map<Seated, Rescored<?>> scored = new HashMap<>();

  /** A model of a run. */
  private record Seated(Path folder, Contender contender) {}

  /**
   * None opened yet.
   *
   * @param own the run that is held against others
   * @param home of its run file; found in the run if empty
   */
  OpenRuns(Plugins plugins, Path own, Optional<Path> home) {
    this.plugins = plugins;
    this.own = own;
    this.home = home;
  }

  ReadRun run(Path folder) {
    ReadRun known = open.get(folder);
    ReadRun found = known == null ? ReadRun.open(plugins, folder, beside()) : known;
    open.put(folder, found);
    return found;
  }

  /** Where the data of a base is looked for that came from another machine. */
  private Optional<Path> beside() {
    return home.or(() -> Optional.ofNullable(open.get(own)).map(OpenRuns::home));
  }

  /** Where the run's own file lies. */
  Path home() {
    return home.orElseGet(() -> home(run(own)));
  }

  private static Path home(ReadRun run) {
    return run.plan().spec().folder();
  }

  Rescored<?> rescored(Path folder, Contender contender) {
    Seated seated = new Seated(folder, contender);
    Rescored<?> known = scored.get(seated);
    Rescored<?> found = known == null ? Rescored.of(run(folder), contender) : known;
    scored.put(seated, found);
    return found;
  }

  @Override
  public void close() {
    open.values().forEach(ReadRun::close);
  }
}
