package assayer.adapters.local.engine;

import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.batch.Found;
import assayer.adapters.local.batch.Output;
import assayer.adapters.local.batch.Packing;
import assayer.core.outcome.FailureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Threads that run batches, each with a session lent to it. A batch that does not fit into memory
 * is halved until it does, and that is counted.
 */
public final class Workers implements AutoCloseable {
  private final List<Session> sessions;
  private final BlockingQueue<Session> free = new LinkedBlockingQueue<>();
  private final ExecutorService threads;
  private final Packing packing;
  private final AtomicLong halved = new AtomicLong();
  private final AtomicInteger smallest = new AtomicInteger(Integer.MAX_VALUE);

  private Workers(List<Session> sessions, int replicas, Packing packing) {
    this.sessions = sessions;
    this.packing = packing;
    for (int i = 0; i < replicas; i++) {
      free.add(sessions.get(i % sessions.size()));
    }
    this.threads = Executors.newFixedThreadPool(replicas, Workers::thread);
  }

  static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "assayer-local");
    thread.setDaemon(true);
    return thread;
  }

  /** Reads what is wanted of an input's output. */
  @FunctionalInterface
  public interface Reader {
    /** Rows of numbers. */
    List<double[]> read(Encoded input, Output output);
  }

  /**
   * Opens a graph.
   *
   * @param devices one session each
   * @param replicas batches at the same time
   * @param threads threads within one batch
   */
  public static Workers open(
      Plan plan, List<Compute> devices, int replicas, int threads, Packing packing) {
    List<Session> sessions = new ArrayList<>();
    try {
      devices.forEach(device -> sessions.add(Session.open(plan, device, threads)));
    } catch (Unavailable e) {
      sessions.forEach(Session::close);
      throw e;
    }
    return new Workers(sessions, replicas, packing);
  }

  /** Runs inputs; as many results, in the same order, some time later. */
  public CompletableFuture<List<Found>> run(List<Encoded> inputs, Reader reader) {
    Found[] found = new Found[inputs.size()];
    List<CompletableFuture<Void>> batches = new ArrayList<>();
    for (List<Integer> places : packing.batches(inputs, Encoded::length)) {
      batches.add(CompletableFuture.runAsync(() -> lent(inputs, places, reader, found), threads));
    }
    return CompletableFuture.allOf(batches.toArray(CompletableFuture[]::new))
        .thenApply(done -> List.of(found));
  }

  private void lent(List<Encoded> inputs, List<Integer> places, Reader reader, Found[] found) {
    Session session;
    try {
      session = free.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a session", e);
    }
    try {
      run(session, inputs, places, reader, found);
    } finally {
      free.add(session);
    }
  }

  private void run(
      Session session, List<Encoded> inputs, List<Integer> places, Reader reader, Found[] found) {
    List<Encoded> batch = places.stream().map(inputs::get).toList();
    try {
      List<Found> read = session.run(batch, outputs -> read(batch, outputs, reader));
      for (int i = 0; i < read.size(); i++) {
        found[places.get(i)] = read.get(i);
      }
    } catch (Exception | OutOfMemoryError e) { // whatever a library throws is one batch's matter
      if (places.size() > 1) { // also so that one input's fault is not its neighbours'
        note(Words.lackOfMemory(e), places.size() / 2);
        halve(session, inputs, places, reader, found);
      } else {
        Found missing = missing(e);
        places.forEach(place -> found[place] = missing);
      }
    }
  }

  private static List<Found> read(List<Encoded> batch, List<Output> outputs, Reader reader) {
    List<Found> read = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      read.add(new Found.Rows(reader.read(batch.get(i), outputs.get(i))));
    }
    return read;
  }

  private void halve(
      Session session, List<Encoded> inputs, List<Integer> places, Reader reader, Found[] found) {
    int half = places.size() / 2;
    run(session, inputs, places.subList(0, half), reader, found);
    run(session, inputs, places.subList(half, places.size()), reader, found);
  }

  private void note(boolean memory, int half) {
    if (memory) {
      halved.incrementAndGet();
      smallest.accumulateAndGet(half, Math::min);
    }
  }

  private static Found missing(Throwable e) {
    return Words.lackOfMemory(e)
        ? new Found.Missing(
            FailureKind.OUT_OF_MEMORY, "one input alone does not fit into memory: " + Words.of(e))
        : new Found.Missing(FailureKind.INTERNAL, "the graph failed: " + Words.of(e));
  }

  /** How often a batch was halved. */
  public long halved() {
    return halved.get();
  }

  /** The smallest half. */
  public int smallest() {
    return smallest.get();
  }

  @Override
  public void close() {
    threads.shutdown();
    boolean interrupted = false;
    while (!threads.isTerminated()) {
      try {
        threads.awaitTermination(1, java.util.concurrent.TimeUnit.HOURS);
      } catch (InterruptedException e) {
        interrupted = true;
        threads.shutdownNow();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    sessions.forEach(Session::close);
  }
}
