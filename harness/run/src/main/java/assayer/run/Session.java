package assayer.run;

import assayer.core.item.Item;
import assayer.core.model.Model;
import assayer.core.model.ModelSource;
import assayer.core.model.Role;
import assayer.run.store.RunStore;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What the jobs of one run share: threads, the store, the budget and the wish to stop. */
final class Session implements AutoCloseable {
  private final RunPlan plan;
  private final RunStore store;
  private final Progress progress;
  private final Stop stop;
  private final boolean open;
  private final Asking asking;
  private final int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          threads,
          threads,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          task -> {
            Thread thread = new Thread(task, "assayer-job");
            thread.setDaemon(true);
            return thread;
          });
  private final Spending spending;
  private volatile boolean hushed;

  /** As a run goes on, with what it has spent so far. */
  Session(RunPlan plan, RunStore store, Progress progress, Stop stop, Spending spending) {
    this(plan, store, progress, stop, true, new GoingOn(store), spending);
  }

  /** Asking nobody. */
  Session(RunPlan plan, RunStore store, Progress progress) {
    this(plan, store, progress, new Stop(), false, new GoingOn(store), Spending.unlimited());
  }

  /** Asking what it is told to. */
  Session(RunPlan plan, RunStore store, Progress progress, Stop stop, Asking asking) {
    this(plan, store, progress, stop, true, asking, new Spending(plan.budget(), stop));
  }

  private Session(
      RunPlan plan,
      RunStore store,
      Progress progress,
      Stop stop,
      boolean open,
      Asking asking,
      Spending spending) {
    this.plan = plan;
    this.store = store;
    this.progress = progress;
    this.stop = stop;
    this.open = open;
    this.asking = asking;
    this.spending = spending;
  }

  <I extends Item> Questioner<I> questioner(Entry<I> entry, Seat seat) {
    hushed = false;
    Map<Role, Asker> askers = new EnumMap<>(Role.class);
    try {
      if (open) {
        askers.put(seat.role(), asker(entry, seat, seat.role()));
        seat.beside().forEach(role -> askers.put(role, asker(entry, seat, role)));
      }
    } catch (RuntimeException e) {
      askers.values().forEach(Asker::close);
      throw e;
    }
    return new Questioner<>(this, entry, seat, askers);
  }

  private Asker asker(Entry<?> entry, Seat seat, Role role) {
    ModelSource source = seat.source();
    Model<?, ?> model = source.open(role, entry.dataset(), asking.conditions(plan));
    if (!role.port().isInstance(model)) {
      model.close();
      throw new IllegalStateException(source.card().id() + " is no " + role.title());
    }
    int most = Math.max(1, source.callsInFlight()) * source.batchSize();
    int inFlight = plan.inFlight().orElse(most);
    return new Asker(model, source.batchSize(), inFlight);
  }

  <T> CompletableFuture<T> submit(Supplier<CompletableFuture<T>> work) {
    return CompletableFuture.completedFuture(work).thenComposeAsync(Supplier::get, pool);
  }

  /** Chunks that are always wanted under way. */
  int window() {
    return 2 * threads;
  }

  /** Whether no thread is at work, so that only models are waited for. */
  boolean idle() {
    return pool.getQueue().isEmpty() && pool.getActiveCount() == 0;
  }

  /** Takes asks from the budget; says whether they may be put. */
  boolean mayAsk(int asks) {
    return !hushed && spending.take(asks);
  }

  /** Which asks are put. */
  Asking asking() {
    return asking;
  }

  /** What the session has spent. */
  Spending spending() {
    return spending;
  }

  /** Puts no more asks in this job. */
  void dontAsk() {
    hushed = true;
  }

  /** Whether models are opened at all. */
  boolean isOpen() {
    return open;
  }

  long seed() {
    return plan.manifest().seed();
  }

  RunStore store() {
    return store;
  }

  Progress progress() {
    return progress;
  }

  Stop stop() {
    return stop;
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
