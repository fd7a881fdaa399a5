package assayer.tests.acceptance;

import assayer.adapters.served.Received;
import assayer.adapters.served.Reply;
import assayer.adapters.served.ScriptedServer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * An endpoint's bad day, and who came too early in it. The first attempt of each item may fail: a
 * third is too many, a tenth breaks, a twentieth is dropped, one in a hundred gets no answer. Some
 * attempts bring the whole server down. What is asked again is answered.
 */
final class BadDay implements Function<Received, Reply> {
  /** What a 429 asks for. */
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** How long an answer is thought about, so that a restart meets some that are. */
  private static final Duration THOUGHT = Duration.ofMillis(10);

  private final ScriptedServer server;
  private final Function<Received, Integer> item;
  private final Function<Received, Reply> answer;
  private final Map<Integer, Duration> restarts;
  private final Map<Integer, Long> itemClosed = new ConcurrentHashMap<>();
  private final Map<Integer, Long> connectionClosed = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> attempts = new ConcurrentHashMap<>();

  /** How many posts came. */
  final AtomicInteger calls = new AtomicInteger();

  /** How many were told to wait. */
  final AtomicInteger tooMany = new AtomicInteger();

  /** How many broke, were dropped, or got no answer. */
  final AtomicInteger failed = new AtomicInteger();

  /** How often an item came again before the time that was named to it. */
  final AtomicInteger itemEarly = new AtomicInteger();

  /** How often somebody who had read on this connection when to come again came earlier. */
  final AtomicInteger early = new AtomicInteger();

  /** How often the server went away. */
  final AtomicInteger restarted = new AtomicInteger();

  /**
   * At a server.
   *
   * @param item which one a request is about
   * @param answer what a healthy endpoint says
   * @param restarts the numbers of the calls that bring the server down, from 1, and for how long
   */
  BadDay(
      ScriptedServer server,
      Function<Received, Integer> item,
      Function<Received, Reply> answer,
      Map<Integer, Duration> restarts) {
    this.server = server;
    this.item = item;
    this.answer = answer;
    this.restarts = Map.copyOf(restarts);
  }

  /** How many items came at all. */
  int items() {
    return attempts.size();
  }

  @Override
  public Reply apply(Received request) {
    int number = item.apply(request);
    note(request, number);
    Duration away = restarts.get(calls.incrementAndGet());
    if (away != null) {
      server.restart(away);
      restarted.incrementAndGet();
      return Reply.dropped();
    }
    boolean again = attempts.merge(number, 1, Integer::sum) > 1;
    return (again ? answer.apply(request) : first(request, number)).after(THOUGHT);
  }

  private void note(Received request, int number) {
    if (request.nanos() - itemClosed.getOrDefault(number, request.nanos()) < 0) {
      itemEarly.incrementAndGet();
    }
    if (request.nanos() - connectionClosed.getOrDefault(request.connection(), request.nanos())
        < 0) {
      early.incrementAndGet();
    }
  }

  private Reply first(Received request, int number) {
    int lot = Math.floorMod(number * 37, 100); // so that neighbours differ
    if (lot < 33) {
      return tooMany(request, number);
    }
    if (lot >= 49) {
      return answer.apply(request);
    }
    failed.incrementAndGet();
    if (lot < 43) {
      return Reply.json(500, "{\"error\":{\"message\":\"broken\"}}");
    }
    if (lot < 48) {
      return lot % 2 == 0 ? Reply.dropped() : answer.apply(request).cutAfter(40);
    }
    return Reply.stalled();
  }

  private Reply tooMany(Received request, int number) {
    tooMany.incrementAndGet();
    long until = System.nanoTime() + PAUSE.toNanos(); // the client reads it later
    itemClosed.put(number, until);
    connectionClosed.put(request.connection(), until);
    Reply reply = Reply.json(429, "{\"error\":{\"message\":\"slow down\"}}");
    return number % 2 == 0
        ? reply.header("retry-after", Double.toString(PAUSE.toMillis() / 1e3))
        : reply.header("retry-after-ms", Long.toString(PAUSE.toMillis()));
  }
}
