package assayer.run;

import assayer.core.reading.Observations;
import assayer.core.reading.ReportWriter;
import assayer.core.reading.Results;
import assayer.core.reading.Site;
import assayer.run.store.OwnFiles;
import assayer.run.store.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes reports over several runs: of all together, and of each by itself below. */
final class SiteFiles {
  /** How a writer calls a home: a kind, what is plain of a name, a hash. */
  private static final Pattern HOME = Pattern.compile("[a-z]+-[a-z0-9-]*[0-9a-f]{16}");

  private final Plugins plugins;
  private final List<ToldRun> runs;
  private final Observations observations;
  private final Path out;
  private final Site site;

  SiteFiles(Plugins plugins, List<ToldRun> runs, Observations observations, Path out) {
    this.plugins = plugins;
    this.runs = runs;
    this.observations = observations;
    this.out = out;
    List<Results> results = runs.stream().map(ToldRun::results).toList();
    this.site = new Site(results, JoinedRuns.of(results));
  }

  /** The file to open first of each format; what is no report is of all runs together. */
  Map<String, Path> write(Collection<String> formats) {
    Map<String, Path> files = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    try {
      for (String format : formats) {
        ReportWriter writer = plugins.writers().get(format);
        if (writer == null) {
          others.add(format);
        } else {
          Files.createDirectories(out);
          files.put(format, writer.write(site, out));
          writeHomes(writer);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.putAll(Reports.write(plugins, others, site.joined(), observations, out));
    return files;
  }

  private void writeHomes(ReportWriter writer) throws IOException {
    Set<Path> homes = new LinkedHashSet<>();
    for (ToldRun run : runs) {
      Optional<Path> home = writer.home(run.results()).map(out::resolve);
      if (home.isPresent()) {
        homes.add(home.get());
        Reports.samples(plugins, List.of(writer.format()), run, home.get());
        writer.write(run.results(), home.get());
        RunFolder.copyResults(run.folder(), home.get());
      }
    }
    for (Path around : homes.stream().map(home -> home.resolveSibling("")).distinct().toList()) {
      clear(around, homes);
    }
  }

  /** Removes the homes of runs that an earlier site had and this one has not. */
  private static void clear(Path around, Set<Path> homes) throws IOException {
    try (Stream<Path> inside = Files.list(around)) {
      for (Path other : inside.filter(found -> !homes.contains(found)).toList()) {
        if (HOME.matcher(other.getFileName().toString()).matches()) {
          OwnFiles.discardCopy(other);
        }
      }
    }
  }
}
