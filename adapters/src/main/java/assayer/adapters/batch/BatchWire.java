package assayer.adapters.batch;

import assayer.adapters.dialect.Address;
import assayer.adapters.dialect.Dialect;
import assayer.adapters.dialect.Target;
import assayer.adapters.wire.Delivery;
import assayer.adapters.wire.LineSink;
import assayer.adapters.wire.Wire;
import assayer.adapters.wire.WireRequest;
import assayer.adapters.wire.Wires;
import assayer.core.model.Conditions;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.core.outcome.FailureKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A wire that hands in as batches what is posted; what is read goes its usual way. What is not
 * answered within the time that a session waits fails as {@link FailureKind#PENDING}; posted again
 * in a later session of the same run, it gets the answer of the batch it is in.
 *
 * <p>Threads that post only leave their requests here; a thread of its own does all the rest, one
 * thing after another.
 */
public final class BatchWire implements Wire {
  private static final long LONGEST_PAUSE = TimeUnit.HOURS.toNanos(1);
  private static final long LONGEST_CLOSE = TimeUnit.SECONDS.toMillis(30);

  private final String dialect;
  private final Wire wire;
  private final Ledger ledger;
  private final Dispatcher dispatcher;
  private final List<String> problems;
  private final BlockingQueue<Runnable> steps = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::work, "assayer-batches");
  private Optional<String> broken = Optional.empty();
  private boolean open = true;

  private BatchWire(
      String dialect, Wire wire, Ledger ledger, Dispatcher dispatcher, List<String> problems) {
    this.dialect = dialect;
    this.wire = wire;
    this.ledger = ledger;
    this.dispatcher = dispatcher;
    this.problems = problems;
    thread.setDaemon(true);
  }

  /**
   * Opens it in the run's folder, where it goes on with the batches of earlier sessions.
   *
   * @param model its name in the run file
   * @param dialect one for which {@link BatchSettings#read} gave settings
   * @throws ProblemException if there is no folder, or what an earlier session left in it cannot be
   *     read
   */
  public static BatchWire open(
      String model,
      Dialect dialect,
      Address address,
      BatchSettings settings,
      Conditions conditions) {
    Target target = address.target();
    Wire wire = Wires.open(target.origin(), address.wire(), conditions);
    try {
      return open(model, dialect, target, wire, settings, Pacing.USUAL, conditions);
    } catch (RuntimeException e) {
      wire.close();
      throw e;
    }
  }

  /** Over another wire, which is closed with it. */
  static BatchWire open(
      String model,
      Dialect dialect,
      Target target,
      Wire wire,
      BatchSettings settings,
      Pacing pacing,
      Conditions conditions) {
    BatchInterface batches = BatchInterfaces.named(dialect.id()).orElseThrow();
    Path folder = conditions.folder().orElseThrow(BatchWire::homeless);
    List<String> problems = new CopyOnWriteArrayList<>();
    Ledger ledger = Ledger.open(folder);
    Sender sender = new Sender(batches, ledger, model);
    Collector collector = new Collector(batches, ledger, folder, problems::add);
    Dispatcher dispatcher =
        new Dispatcher(
            batches,
            request -> new Courier(wire, new Route(target, request)),
            settings,
            pacing.quiet(),
            sender,
            new Watch(batches, ledger, sender, collector, settings.poll(), pacing.grace()),
            new Settling(dialect));
    dispatcher.recall(ledger.earlier());
    BatchWire batchWire = new BatchWire(dialect.id(), wire, ledger, dispatcher, problems);
    batchWire.thread.start();
    return batchWire;
  }

  private static ProblemException homeless() {
    return new ProblemException(
        Place.NOWHERE, "a batch must be noted in a run's folder, and there is none here");
  }

  @Override
  public CompletionStage<Delivery> send(WireRequest request) {
    return request.method().equals("POST") ? send(request, 0) : wire.send(request);
  }

  @Override
  public CompletionStage<Delivery> send(WireRequest request, int repeat) {
    Waiting waiting = new Waiting(RequestId.of(dialect, request, repeat), request);
    steps.add(() -> take(waiting));
    return waiting.delivery();
  }

  @Override
  public CompletionStage<Delivery> lines(WireRequest request, LineSink sink) {
    return wire.lines(request, sink);
  }

  @Override
  public List<Problem> problems() {
    return problems.stream().map(what -> new Problem(Place.NOWHERE, what)).toList();
  }

  private void work() {
    try {
      while (open) {
        @Nullable Runnable step = steps.poll();
        if (step == null) {
          guard(dispatcher::attend);
          step = steps.poll(pause(), TimeUnit.NANOSECONDS);
        }
        if (step != null) {
          step.run();
        }
      }
      dispatcher.fail(FailureKind.PENDING, "the session ended before there was an answer");
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    }
  }

  private long pause() {
    return broken.isPresent() ? LONGEST_PAUSE : Math.min(dispatcher.patience(), LONGEST_PAUSE);
  }

  private void take(Waiting request) {
    guard(() -> dispatcher.take(request));
    broken.ifPresent(why -> request.fail(FailureKind.INTERNAL, why, 0));
  }

  /** What cannot be written down must not be sent, so after a failure nothing is. */
  private void guard(Runnable step) {
    if (broken.isPresent()) {
      return;
    }
    try {
      step.run();
    } catch (RuntimeException | OutOfMemoryError e) {
      String why = e.getMessage() == null ? e.toString() : e.getMessage();
      broken = Optional.of(why);
      dispatcher.fail(FailureKind.INTERNAL, why);
    }
  }

  /** Whoever still waits is told that the answer is under way. */
  @Override
  public void close() {
    wire.close();
    steps.add(() -> open = false);
    try {
      thread.join(LONGEST_CLOSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ledger.close();
  }
}
