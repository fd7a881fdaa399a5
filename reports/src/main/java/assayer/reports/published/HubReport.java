package assayer.reports.published;

import assayer.core.reading.Estimate;
import assayer.core.reading.Occasion;
import assayer.core.reading.Reading;
import assayer.core.reading.ReportWriter;
import assayer.core.reading.Results;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import assayer.core.reading.Undefined;
import assayer.reports.shown.Counts;
import assayer.reports.shown.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes {@code hf/MODEL/.eval_results/SUITE.yaml}, to be put into the repository of a model on the
 * Hub: the headline of each result whose data lies there. {@code hf/index.txt} names the files, and
 * what has no place in one with why.
 *
 * <p>Source: Hugging Face, Hub documentation, "Evaluation Results" (2026); shares are written in
 * percent, as the boards of its benchmarks have them. A value has no room for an interval, so that
 * is in the notes. Where a dataset has more than one task, {@code task_id} must be set by hand: it
 * is the name in that dataset's {@code eval.yaml}.
 */
public final class HubReport implements ReportWriter {

  /** The service. */
  public HubReport() {}

  @Override
  public String format() {
    return "hf";
  }

  @Override
  public Occasion occasion() {
    return Occasion.PUBLISHING;
  }

  @Override
  public Path write(Results results, Path folder) throws IOException {
    Path own = Files.createDirectories(folder.resolve("hf"));
    Map<Path, StringBuilder> files = new LinkedHashMap<>();
    StringBuilder left = new StringBuilder();
    for (SuiteResult result : results.results()) {
      Optional<String> why = whyNot(results, result);
      if (why.isPresent()) {
        left.append("left out: ").append(name(result)).append(": ").append(why.get()).append('\n');
      } else {
        files
            .computeIfAbsent(place(own, result), file -> new StringBuilder())
            .append(HubEntry.of(results, result));
      }
    }
    StringBuilder index = new StringBuilder();
    for (Map.Entry<Path, StringBuilder> file : files.entrySet()) {
      Files.createDirectories(file.getKey().resolve("..").normalize());
      Files.writeString(file.getKey(), file.getValue());
      index.append(own.relativize(file.getKey()).toString().replace('\\', '/')).append('\n');
    }
    index.append(left);
    index.append(Counts.of(files.size(), "file", "files")).append(" to publish\n");
    return Files.writeString(own.resolve("index.txt"), index);
  }

  private static Path place(Path own, SuiteResult result) {
    return own.resolve(FileName.of(result.model()))
        .resolve(".eval_results")
        .resolve(FileName.of(result.suite()) + ".yaml");
  }

  private static String name(SuiteResult result) {
    return Visible.of(result.suite() + " on " + result.dataset() + ", " + result.model());
  }

  private static Optional<String> whyNot(Results results, SuiteResult result) {
    Optional<Reading> headline = result.reading(SectionReading.OVERALL, result.headline());
    if (result.control()) {
      return Optional.of("a control is no model to publish");
    }
    if (HubDataset.of(results, result).isEmpty()) {
      return Optional.of("its data is not on the Hub");
    }
    if (headline.isEmpty()) {
      return Optional.of("it has no headline");
    }
    return headline.get() instanceof Estimate
        ? Optional.empty()
        : Optional.of("undefined: " + ((Undefined) headline.get()).reason().text());
  }
}
