package assayer.adapters.local.engine;

import assayer.adapters.local.folder.Cache;
import assayer.adapters.local.writing.Greedy;
import assayer.adapters.local.writing.Written;
import assayer.core.outcome.FailureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that write texts, one each at a time. */
public final class Writers implements AutoCloseable {
  private final List<Decoder> decoders;
  private final ExecutorService threads;
  private final AtomicInteger turn = new AtomicInteger();
  private volatile boolean closed;

  private Writers(List<Decoder> decoders, int texts) {
    this.decoders = decoders;
    this.threads = Executors.newFixedThreadPool(texts, Workers::thread);
  }

  /**
   * Opens a graph.
   *
   * @param cache what goes round in it
   * @param devices one copy of it each
   * @param texts how many are written at the same time
   * @param threads threads within one step
   */
  public static Writers open(
      Plan plan, Cache cache, List<Compute> devices, int texts, int threads) {
    List<Decoder> decoders = new ArrayList<>();
    try {
      devices.forEach(device -> decoders.add(Decoder.open(plan, cache, device, threads)));
    } catch (Unavailable e) {
      decoders.forEach(Decoder::close);
      throw e;
    }
    return new Writers(decoders, texts);
  }

  /** Goes on with a prompt, some time later. */
  public CompletableFuture<Written> write(long[] prompt, Greedy how) {
    return CompletableFuture.supplyAsync(() -> written(prompt, how), threads);
  }

  private Written written(long[] prompt, Greedy how) {
    Decoder decoder = decoders.get(Math.floorMod(turn.getAndIncrement(), decoders.size()));
    try (Draft draft = decoder.draft()) {
      return how.write(prompt, tokens -> read(draft, tokens));
    } catch (RuntimeException | OutOfMemoryError e) {
      return Words.lackOfMemory(e)
          ? new Written.Nothing(
              FailureKind.OUT_OF_MEMORY, "the text does not fit into memory: " + Words.of(e))
          : new Written.Nothing(FailureKind.INTERNAL, "the graph failed: " + Words.of(e));
    }
  }

  private float[] read(Draft draft, long[] tokens) {
    if (closed) {
      throw new IllegalStateException("it was closed before the answer came to its end");
    }
    return draft.read(tokens);
  }

  /** Breaks off what is being written, and waits for that: a graph in use must not be closed. */
  @Override
  public void close() {
    closed = true;
    threads.shutdown();
    boolean interrupted = false;
    while (!threads.isTerminated()) {
      try {
        threads.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    decoders.forEach(Decoder::close);
  }
}
