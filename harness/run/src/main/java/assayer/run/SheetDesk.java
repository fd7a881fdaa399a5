package assayer.run;

import assayer.core.sample.SampleSheet;
import assayer.core.sample.SampleWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Has sheets written, two at once, while the next is put together; so no more than three are held.
 */
final class SheetDesk implements AutoCloseable {
  private static final int AT_ONCE = 2;

  private final List<SampleWriter> writers;
  private final Path out;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, SheetDesk::thread);
  private final Deque<CompletableFuture<Void>> writing = new ArrayDeque<>();

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

  /** Takes a sheet once there is room; fails as one before it failed. */
  void take(SampleSheet sheet) {
    if (writing.size() == AT_ONCE) {
      Scorer.join(writing.remove());
    }
    writing.add(CompletableFuture.runAsync(() -> write(sheet), threads));
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

  /** Waits for the last sheets; fails as the first of them that failed. */
  @Override
  public void close() {
    threads.shutdown();
    Scorer.join(CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new)));
  }
}
