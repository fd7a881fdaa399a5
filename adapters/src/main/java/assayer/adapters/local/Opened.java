package assayer.adapters.local;

import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.batch.Found;
import assayer.adapters.local.engine.Tokenizer;
import assayer.adapters.local.engine.Workers;
import assayer.adapters.local.head.Pooling;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

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

  Executor ahead() {
    return reading;
  }

  /** One result an input; with a reference, the rows of both models, its own first. */
  CompletableFuture<List<Found>> run(List<Encoded> inputs, Pooling pooling) {
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

  void close() {
    workers.close();
    reference.ifPresent(Workers::close);
    reading.shutdown();
    tokenizer.close();
  }
}
