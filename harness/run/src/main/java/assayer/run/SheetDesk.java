package assayer.run;

import assayer.core.sample.SampleSheet;
import assayer.core.sample.SampleWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Has sheets written in their order, one after the other, while the next is put together; so no
 * more than two are held.
 */
final class SheetDesk implements AutoCloseable {
  private final List<SampleWriter> writers;
  private final Path out;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(SheetDesk::thread);
  private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

  /**
   * @param out the folder of the report
   */
  SheetDesk(List<SampleWriter> writers, Path out) {
    this.writers = writers;
    this.out = out;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "assayer-sheets");
    thread.setDaemon(true);
    return thread;
  }

  /** Takes a sheet once the one before is written; fails as that one failed. */
  void take(SampleSheet sheet) {
    Scorer.join(writing);
    writing = CompletableFuture.runAsync(() -> write(sheet), thread);
  }

  private void write(SampleSheet sheet) {
    try {
      for (SampleWriter writer : writers) {
        writer.write(sheet, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the last sheet; fails as it failed. */
  @Override
  public void close() {
    thread.shutdown();
    Scorer.join(writing);
  }
}
