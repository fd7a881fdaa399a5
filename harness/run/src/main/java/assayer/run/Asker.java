package assayer.run;

import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.Model;
import assayer.core.model.Question;
import assayer.core.option.Problem;
import assayer.core.outcome.Answer;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import assayer.core.suite.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Puts asks to one model, never more at once than it may have in flight. */
final class Asker implements AutoCloseable {
  private final Model<?, ?> model;
  private final int batch;
  private final int permits;
  private final Semaphore inFlight;

  Asker(Model<?, ?> model, int batch, int inFlight) {
    this.model = model;
    this.permits = Math.max(1, inFlight);
    this.batch = Math.min(Math.max(1, batch), permits);
    this.inFlight = new Semaphore(permits);
  }

  int batch() {
    return batch;
  }

  /** Whether more could be under way than is. */
  boolean hungry() {
    return inFlight.availablePermits() > 0 && !inFlight.hasQueuedThreads();
  }

  /**
   * Puts asks when it is their turn, and hands over as many observations. Others' turn comes after
   * those are booked, so that a budget knows of every answer but those under way.
   */
  CompletableFuture<Void> ask(List<Ask<?>> asks, Consumer<List<Observation>> booked) {
    int taken = Math.min(asks.size(), permits);
    inFlight.acquireUninterruptibly(taken);
    long begun = System.nanoTime();
    return stage(asks)
        .handle((outcomes, error) -> error == null ? outcomes : failed(asks, error))
        .thenApply(outcomes -> observed(asks, outcomes, System.nanoTime() - begun))
        .thenAccept(booked)
        .whenComplete((done, error) -> inFlight.release(taken));
  }

  private static List<Observation> observed(
      List<Ask<?>> asks, List<Outcome<?>> outcomes, long nanos) {
    long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
    List<Observation> observations = new ArrayList<>(asks.size());
    for (int i = 0; i < asks.size(); i++) {
      observations.add(new Observation(asks.get(i), outcomes.get(i), millis));
    }
    return observations;
  }

  private CompletableFuture<List<Outcome<?>>> stage(List<Ask<?>> asks) {
    try {
      return call(model, asks)
          .<List<Outcome<?>>>thenApply(List::copyOf)
          .thenApply(outcomes -> checked(asks, outcomes))
          .toCompletableFuture();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  // The plan seats a model only in a role whose port it has, and a suite's asks are of that role.
  @SuppressWarnings("unchecked")
  private static <Q extends Question, A extends Answer> CompletionStage<List<Outcome<A>>> call(
      Model<Q, A> model, List<Ask<?>> asks) {
    List<Ask<Q>> typed = new ArrayList<>(asks.size());
    asks.forEach(ask -> typed.add((Ask<Q>) ask));
    return model.answer(typed);
  }

  private static List<Outcome<?>> checked(List<Ask<?>> asks, List<Outcome<?>> outcomes) {
    if (outcomes.size() != asks.size()) {
      throw new IllegalStateException(
          "the adapter gave " + outcomes.size() + " outcomes for " + asks.size() + " asks");
    }
    return outcomes;
  }

  private static List<Outcome<?>> failed(List<Ask<?>> asks, Throwable error) {
    Throwable cause =
        error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    return Collections.nCopies(
        asks.size(), new Outcome.Failed<>(FailureKind.INTERNAL, cause.toString(), 1));
  }

  void passed(AskId id) {
    model.passed(id);
  }

  List<Problem> problems() {
    return model.problems();
  }

  List<Problem> notes() {
    return model.notes();
  }

  @Override
  public void close() {
    model.close();
  }
}
