package assayer.adapters.wire;

import assayer.adapters.wire.WireSettings.Limits;
import assayer.core.outcome.FailureKind;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where requests to one endpoint under one key wait for their turn, whichever wire they come from.
 * No thread waits: a turn is a stage that ends.
 *
 * <p>Who was sent before goes first, then first come, first served. How long a new request waits
 * for a place is not limited, as a run may put all its questions at once; but while the endpoint
 * itself holds requests up, by asking for a pause or by only failing, their time runs.
 */
final class Gate {
  private static final int BUSY = 0;
  private static final int AGAIN = 1;

  private static final Trouble CLOSED =
      Trouble.settled(FailureKind.INTERNAL, "the wire was closed");

  private final Deque<Ticket> retries = new ArrayDeque<>();
  private final Deque<Ticket> fresh = new ArrayDeque<>();
  private final List<Share> shares = new ArrayList<>();
  private final Traffic traffic;
  private final Stall stall = new Stall();
  private final ThreadLocal<boolean[]> pumping = ThreadLocal.withInitial(() -> new boolean[2]);
  private boolean alarmed;
  private long alarm;

  Gate(Breaker breaker) {
    traffic = new Traffic(1, breaker, System.nanoTime());
  }

  /**
   * What one wire allows.
   *
   * @param ceiling most requests in flight
   * @param limits the rates; of several wires the lowest of each holds
   */
  record Share(int ceiling, Limits limits) {}

  synchronized void join(Share share) {
    shares.add(share);
    limit();
  }

  /** Takes a share back; tells whether none is left. */
  synchronized boolean leave(Share share) {
    shares.remove(share);
    if (shares.isEmpty()) {
      return true;
    }
    limit();
    return false;
  }

  private void limit() {
    int ceiling = shares.stream().mapToInt(Share::ceiling).min().orElse(1);
    traffic.limit(
        ceiling,
        new Limits(
            OptionalInt.of(ceiling),
            least(Limits::requestsPerMinute),
            least(Limits::tokensPerMinute)));
  }

  private OptionalLong least(Function<Limits, OptionalLong> limit) {
    return shares.stream()
        .map(share -> limit.apply(share.limits()))
        .filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong)
        .min();
  }

  /** Queues a request; the stage is its {@link Ticket#turn}. */
  CompletableFuture<Optional<Trouble>> enter(Ticket ticket) {
    synchronized (this) {
      ticket.stalledBefore = stall.until(System.nanoTime());
      (ticket.retry ? retries : fresh).add(ticket);
    }
    pump();
    return ticket.turn();
  }

  /** A request that had its turn is done; tells whether the endpoint ever gave an answer. */
  boolean leave(Ticket ticket, Attempt attempt) {
    boolean known;
    synchronized (this) {
      known = traffic.returned(ticket, attempt, System.nanoTime());
    }
    pump();
    return known;
  }

  /** Something has changed that nobody else tells: a wire was closed. */
  void wake() {
    pump();
  }

  void correct(long moreTokens) {
    synchronized (this) {
      traffic.correct(moreTokens, System.nanoTime());
    }
  }

  /**
   * Lets go who may. Within itself it is put off, or each request that fails at once goes deeper.
   */
  private void pump() {
    boolean[] state = pumping.get();
    state[AGAIN] = true;
    if (state[BUSY]) {
      return;
    }
    state[BUSY] = true;
    try {
      while (state[AGAIN]) {
        state[AGAIN] = false;
        callNext();
      }
    } finally {
      state[BUSY] = false;
    }
  }

  private void callNext() {
    List<Ticket> called = new ArrayList<>(1);
    synchronized (this) {
      long now = System.nanoTime();
      long wait = admit(called, now);
      alarm(
          Math.min(wait, Math.min(expire(retries, called, now), expire(fresh, called, now))), now);
    }
    called.forEach(Ticket::call);
  }

  /** Lets go who may; nanoseconds until the next may. */
  private long admit(List<Ticket> called, long now) {
    for (Deque<Ticket> queue = queue(); queue != null; queue = queue()) {
      Ticket next = queue.element();
      if (next.terms.closed().getAsBoolean()) {
        next.refuse(CLOSED);
        called.add(queue.remove());
        continue;
      }
      Wait wait = traffic.wait(next, now);
      stall.note(wait.stalled(), now);
      if (wait.why() == Wait.Why.NOT) {
        traffic.sent(next, now);
      } else if (tooLong(wait, next)) {
        next.refuse(tooLong(wait));
      } else {
        return wait.nanos();
      }
      called.add(queue.remove());
    }
    return Long.MAX_VALUE;
  }

  private @Nullable Deque<Ticket> queue() {
    return Stream.of(retries, fresh).filter(q -> !q.isEmpty()).findFirst().orElse(null);
  }

  private static boolean tooLong(Wait wait, Ticket ticket) {
    return wait.why() == Wait.Why.ASKED && wait.nanos() > ticket.terms.longest().toNanos();
  }

  private static Trouble tooLong(Wait wait) {
    return Trouble.settled(
        FailureKind.RATE_LIMITED,
        "the endpoint does not want to be asked for another %s, which is longer than max-retry-after"
            .formatted(Duration.ofNanos(wait.nanos()).truncatedTo(ChronoUnit.SECONDS)));
  }

  /** Refuses who waited too long; nanoseconds until the next will have. */
  private long expire(Deque<Ticket> queue, List<Ticket> called, long now) {
    for (Ticket next = queue.peek(); next != null; next = queue.peek()) {
      long left = left(next, now);
      if (left > 0) {
        return next.retry || stall.running() ? left : Long.MAX_VALUE;
      }
      next.refuse(
          Trouble.settled(
              FailureKind.TIMEOUT,
              "the endpoint did not let it through within the %s of a whole call"
                  .formatted(next.terms.call())));
      called.add(queue.remove());
    }
    return Long.MAX_VALUE;
  }

  private long left(Ticket ticket, long now) {
    return ticket.retry
        ? ticket.deadline - now
        : ticket.terms.call().toNanos() - (stall.until(now) - ticket.stalledBefore);
  }

  private void alarm(long wait, long now) {
    boolean later = alarmed && alarm - now > 0 && alarm - now <= wait;
    if (wait == Long.MAX_VALUE || later) {
      return;
    }
    alarmed = true;
    alarm = now + wait;
    Future<?> unused = Timer.after(wait, TimeUnit.NANOSECONDS, this::pump);
  }
}
