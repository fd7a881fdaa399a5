package assayer.run;

import assayer.core.item.Item;
import assayer.core.option.ProblemException;
import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.core.sample.SampleRow;
import assayer.core.sample.SampleSheet;
import assayer.core.sample.SampleSheet.Detail;
import assayer.core.sample.SampleSheet.Sample;
import assayer.core.sample.SampleText;
import assayer.core.sample.SampleWriter;
import assayer.run.sample.Worst;
import assayer.run.store.RunFolder;
import assayer.run.store.SampleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes pages of the worst items of each model. Their texts are read from the data again; where
 * that is gone, or is no longer what it was, the pages show ids and say why.
 */
final class SamplePages {
  private static final String NO_TEXT = "the dataset carries no texts";

  private final List<SampleWriter> writers;
  private final SheetDesk desk;

  /**
   * For some formats; good for one run.
   *
   * @param out the folder of the report
   */
  SamplePages(Plugins plugins, Collection<String> formats, Path out) {
    this.writers =
        plugins.sampleWriters().stream().filter(w -> formats.contains(w.format())).toList();
    this.desk = new SheetDesk(writers, out);
  }

  /** Of a run that was just done. */
  void write(RunPlan plan, Results results, Path folder) throws IOException {
    if (isAny(folder)) {
      try (ReadRun run = ReadRun.of(plan, folder);
          desk) {
        write(run, results, results.results());
      }
    }
  }

  /**
   * Of a run in a folder.
   *
   * @param named its results, in their order, as the report names them
   */
  void write(Plugins plugins, Path folder, List<SuiteResult> named) throws IOException {
    if (!isAny(folder)) {
      return;
    }
    Results results = RunFolder.results(folder);
    ReadRun opened;
    try {
      opened = ReadRun.open(plugins, folder);
    } catch (ProblemException e) {
      try (desk) {
        write(folder, results, named, Baselines.why(e));
      }
      return;
    }
    try (ReadRun run = opened;
        desk) {
      write(run, results, named);
    }
  }

  private boolean isAny(Path folder) {
    return !writers.isEmpty() && Files.exists(folder.resolve(SampleFile.NAME));
  }

  private void write(ReadRun run, Results results, List<SuiteResult> named) throws IOException {
    SampleWishes wishes = run.plan().samples();
    Path beside = run.plan().spec().folder();
    SampleChoice choice =
        new SampleChoice(run.folder(), results, run.plan().gates(), beside, wishes.most());
    int first = 0;
    for (Entry<?> entry : run.plan().entries()) {
      write(run, entry, first, choice, named);
      first += entry.seats().size();
    }
  }

  private <I extends Item> void write(
      ReadRun run, Entry<I> entry, int first, SampleChoice choice, List<SuiteResult> named)
      throws IOException {
    Set<String> wanted = new HashSet<>();
    for (int i = 0; i < entry.seats().size(); i++) {
      choice.worst(first + i).ifPresent(w -> w.rows().forEach(row -> wanted.add(row.item())));
    }
    boolean texts = entry.dataset().card().carriesText();
    SampleText text = texts ? run.plan().samples().text() : SampleText.NONE;
    SampleDetails<I> details = new SampleDetails<>(run.session(), entry, wanted);
    for (int i = 0; i < entry.seats().size(); i++) {
      int place = first + i;
      Optional<Worst> worst = choice.worst(place);
      if (worst.isPresent()) {
        List<SampleRow> rows = worst.get().rows();
        Map<String, Detail> found = details.of(entry.seats().get(i), rows);
        List<Sample> samples =
            rows.stream()
                .map(row -> new Sample(row, Optional.ofNullable(found.get(row.item()))))
                .toList();
        desk.take(
            new SampleSheet(
                named.get(place),
                run.plan().name(),
                worst.get().items(),
                worst.get().counts(),
                text,
                texts ? "" : NO_TEXT,
                choice.baseline(place),
                samples));
      }
    }
  }

  /** With nothing but what the run keeps of its items. */
  private void write(Path folder, Results results, List<SuiteResult> named, String why)
      throws IOException {
    int most = SampleWishes.DEFAULT.most();
    SampleChoice choice = new SampleChoice(folder, results, List.of(), folder, most);
    for (int place = 0; place < named.size(); place++) {
      Optional<Worst> worst = choice.worst(place);
      if (worst.isPresent()) {
        List<Sample> samples =
            worst.get().rows().stream().map(row -> new Sample(row, Optional.empty())).toList();
        desk.take(
            new SampleSheet(
                named.get(place),
                results.run(),
                worst.get().items(),
                worst.get().counts(),
                SampleText.NONE,
                why,
                "",
                samples));
      }
    }
  }
}
