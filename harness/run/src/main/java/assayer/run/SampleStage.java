package assayer.run;

import assayer.core.dataset.DatasetCard;
import assayer.run.sample.ItemRows;
import assayer.run.store.SampleFile;
import assayer.run.store.SampleOwner;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Collects the samples of a run beside its jobs, one file each, and puts them together at its end,
 * in the order of the results. Jobs are begun by one thread; they may be weighed by others.
 */
final class SampleStage implements AutoCloseable {
  private static final String PARTS = SampleFile.NAME + ".parts";

  private final Path folder;
  private final Path parts;
  private final List<KeptSamples> kept = new ArrayList<>();

  /** In the folder of a run. */
  SampleStage(Path folder) {
    this.folder = folder;
    this.parts = folder.resolve(PARTS);
    try {
      Files.createDirectories(parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * For a job that begins.
   *
   * @param place the place of its seat among all of the plan, from 0
   */
  KeptSamples begin(int place, Entry<?> entry, Seat seat) {
    DatasetCard card = entry.dataset().card();
    SampleOwner owner =
        new SampleOwner(place, entry.suite().id(), card.name(), seat.source().card().id());
    KeptSamples one =
        new KeptSamples(parts.resolve(place + ".jsonl"), owner, new ItemRows(card.sections()));
    kept.add(one);
    return one;
  }

  /** Puts all together, whole or not at all. */
  void finish() {
    Path part = parts.resolve(SampleFile.NAME);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        kept.sort(Comparator.comparingInt(KeptSamples::place));
        for (KeptSamples one : kept) {
          Files.copy(one.file(), out);
        }
      }
      Files.move(
          part,
          folder.resolve(SampleFile.NAME),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Clears the parts away, those of a run that was killed as well. */
  @Override
  public void close() {
    kept.forEach(KeptSamples::close);
    try (Stream<Path> left = Files.list(parts)) {
      for (Path part : left.toList()) {
        Files.delete(part);
      }
      Files.delete(parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
