package assayer.run;

import assayer.core.comparison.Comparison;
import assayer.core.comparison.ComparisonWriter;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.core.option.Problems;
import assayer.core.option.Spelling;
import assayer.core.reading.Observations;
import assayer.core.reading.ReportWriter;
import assayer.core.reading.Results;
import assayer.core.reading.TableWriter;
import assayer.run.store.RunFolder;
import assayer.run.store.StoredObservations;
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
import java.util.Set;
import java.util.TreeSet;

/** Writes pages from results, without data or models. */
public final class Reports {
  private static final Place FORMAT = Place.of("--format");

  private Reports() {}

  /**
   * Writes the formats a plan asks for into its folder; of those that are made to be published,
   * only what {@link #refused} does not refuse.
   *
   * @param besides formats to be written besides, whether the plan asks for them or not
   * @return the file to open first of each format, by format; of tables each, by format and name
   */
  public static Map<String, Path> write(
      Plugins plugins, RunPlan plan, Results results, Path folder, String... besides) {
    Set<String> formats = new LinkedHashSet<>(plan.formats());
    formats.addAll(List.of(besides));
    formats.removeIf(format -> Publishing.refusal(plugins, format, results).isPresent());
    try {
      new SamplePages(plugins, formats, folder).write(plan, results, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return write(plugins, formats, results, new StoredObservations(List.of(folder)), folder);
  }

  /** Formats that a plan asks for and that its run does not give, each with why. */
  public static List<Problem> refused(Plugins plugins, RunPlan plan, Results results) {
    return plan.formats().stream()
        .flatMap(format -> Publishing.refusal(plugins, format, results).stream())
        .toList();
  }

  /**
   * Writes reports for the runs of one or more folders.
   *
   * @param folders each holds a run
   * @param formats which; when empty, those that are written after every run
   * @param out where to write; made if it is not there
   * @param partial whether what is made to be published may be of a partial run, or of one that
   *     failed a conformance question
   * @return the file to open first of each format, by format; of tables each, by format and name
   * @throws ProblemException if a format is not known, or is refused; nothing was written
   */
  public static Map<String, Path> write(
      Plugins plugins, List<Path> folders, List<String> formats, Path out, boolean partial) {
    Set<String> known = new TreeSet<>(plugins.writers().keySet());
    known.addAll(plugins.tables().keySet());
    Problems problems = new Problems();
    formats.stream()
        .filter(format -> !known.contains(format))
        .forEach(f -> problems.add(FORMAT, Spelling.unknown("format", f, known)));
    problems.throwIfAny();
    List<ToldRun> told = ToldRun.inOrder(folders);
    List<Results> runs = told.stream().map(ToldRun::results).toList();
    Collection<String> wanted = formats.isEmpty() ? plugins.usual() : formats;
    wanted.forEach(f -> Publishing.refusal(plugins, f, runs, partial).ifPresent(problems::add));
    problems.throwIfAny();
    Observations observations = new StoredObservations(folders);
    if (told.size() > 1) {
      return new SiteFiles(plugins, told, observations, out).write(wanted);
    }
    samples(plugins, wanted, told.get(0), out);
    return write(plugins, wanted, runs.get(0), observations, out);
  }

  /** Pages of single items, which others link where they are there. */
  static void samples(Plugins plugins, Collection<String> formats, ToldRun run, Path out) {
    try {
      Files.createDirectories(out);
      new SamplePages(plugins, formats, out).write(plugins, run.folder(), run.results().results());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the pages of a comparison.
   *
   * @param out where to write; made if it is not there
   * @return the files to open first
   */
  public static List<Path> write(Plugins plugins, Comparison comparison, Path out) {
    List<Path> pages = new ArrayList<>();
    try {
      Files.createDirectories(out);
      for (ComparisonWriter writer : plugins.comparisonWriters()) {
        pages.add(writer.write(comparison, out));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages;
  }

  /**
   * Refuses to write where a run lies, since its own page would be lost.
   *
   * @param out where a page is to go
   * @param folders of runs, whether they are there or not
   */
  public static void checkApart(Path out, List<Path> folders) {
    Path place = out.toAbsolutePath().normalize();
    boolean within =
        folders.stream().anyMatch(f -> place.startsWith(f.toAbsolutePath().normalize()));
    if (within || RunFolder.isRun(out)) {
      throw new ProblemException(
          Place.of(out.toString()),
          "a run lies here, and a comparison touches none; choose another folder with --out");
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new ProblemException(
          Place.of(out.toString()), "this is a file; choose a folder with --out");
    }
  }

  static Map<String, Path> write(
      Plugins plugins,
      Collection<String> formats,
      Results results,
      Observations observations,
      Path out) {
    Map<String, Path> files = new LinkedHashMap<>();
    try {
      Files.createDirectories(out);
      for (String format : formats) {
        ReportWriter writer = plugins.writers().get(format);
        TableWriter tables = plugins.tables().get(format);
        if (writer != null) {
          files.put(format, writer.write(results, out));
        } else if (tables != null) {
          for (Path file : tables.write(results, observations, out)) {
            files.put(format + " " + file.getFileName(), file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
