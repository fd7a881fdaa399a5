package assayer.adapters.local;

import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.batch.Found;
import assayer.adapters.local.engine.Plan;
import assayer.adapters.local.engine.Tokenizer;
import assayer.adapters.local.engine.Unavailable;
import assayer.adapters.local.engine.Workers;
import assayer.adapters.local.head.Pooling;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A model that was found in order.
 *
 * @param id its name in the run file
 * @param workers the threads that compute
 * @param reference those of the model it is compared with
 * @param tokenizer its tokenizer
 * @param reading threads that make tokens
 * @param counts what was cut
 * @param place where its options stand
 */
record Opened(
    String id,
    Workers workers,
    Optional<Workers> reference,
    Tokenizer tokenizer,
    ExecutorService reading,
    Counts counts,
    Place place) {

  /**
   * Opens it.
   *
   * @throws ProblemException if it turns out not to be what its options and its folder say
   */
  static Opened of(String id, Local local) {
    Deque<Runnable> closing = new ArrayDeque<>();
    try {
      Tokenizer tokenizer = Tokenizer.open(local.folder().tokenizer());
      closing.push(tokenizer::close);
      Workers workers = workers(local.machine(), local.plan());
      closing.push(workers::close);
      Optional<Workers> reference =
          local.reference().map(other -> workers(local.machine(), other.plan()));
      reference.ifPresent(other -> closing.push(other::close));
      Trial.check(local, tokenizer, workers);
      ExecutorService reading = Executors.newFixedThreadPool(2, Opened::thread);
      return new Opened(
          id, workers, reference, tokenizer, reading, new Counts(local.limits()), local.place());
    } catch (Unavailable e) {
      closing.forEach(Runnable::run);
      throw new ProblemException(local.place(), id + ": " + e.getMessage());
    }
  }

  private static Workers workers(Machine machine, Plan plan) {
    return Workers.open(
        plan, machine.devices(), machine.replicas(), machine.threads(), machine.packing());
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "assayer-tokens");
    thread.setDaemon(true);
    return thread;
  }

  Executor ahead() {
    return reading;
  }

  /**
   * One result an input; with a reference, the rows of both models, its own first. What stands
   * there twice, such as the prompt of two answers, is computed once.
   */
  CompletableFuture<List<Found>> run(List<Encoded> inputs, Pooling pooling) {
    Map<Encoded, Integer> places = new LinkedHashMap<>();
    inputs.forEach(input -> places.putIfAbsent(input, places.size()));
    return computed(List.copyOf(places.keySet()), pooling)
        .thenApply(
            found ->
                inputs.stream().map(input -> found.get(places.getOrDefault(input, 0))).toList());
  }

  private CompletableFuture<List<Found>> computed(List<Encoded> inputs, Pooling pooling) {
    CompletableFuture<List<Found>> own = workers.run(inputs, pooling::read);
    return reference.isEmpty()
        ? own
        : own.thenCombine(reference.get().run(inputs, pooling::read), Opened::both);
  }

  private static List<Found> both(List<Found> own, List<Found> other) {
    List<Found> both = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      both.add(both(own.get(i), other.get(i)));
    }
    return both;
  }

  private static Found both(Found own, Found other) {
    if (own instanceof Found.Rows a && other instanceof Found.Rows b) {
      List<double[]> rows = new ArrayList<>(a.rows());
      rows.addAll(b.rows());
      return new Found.Rows(rows);
    }
    return own instanceof Found.Missing ? own : other;
  }

  List<Problem> notes() {
    List<Problem> notes = new ArrayList<>();
    counts.note(id).ifPresent(note -> notes.add(new Problem(place, note)));
    if (workers.halved() > 0) {
      notes.add(
          new Problem(
              place,
              "%s: %s batches did not fit into memory and were halved, down to %s inputs; a smaller \"tokens-per-batch\" is faster"
                  .formatted(id, workers.halved(), workers.smallest())));
    }
    return notes;
  }

  /** The tokenizer goes last: it is native, and whoever still reads with it would fall over. */
  void close() {
    reading.shutdown();
    workers.close();
    reference.ifPresent(Workers::close);
    try {
      if (reading.awaitTermination(1, TimeUnit.MINUTES)) {
        tokenizer.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
