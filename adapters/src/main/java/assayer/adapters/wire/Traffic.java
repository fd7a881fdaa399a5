package assayer.adapters.wire;

import assayer.adapters.wire.WireSettings.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What goes to and fro between us and one endpoint under one key, and so whether more may go.
 *
 * <p>Not safe for threads; times are those of {@link System#nanoTime}.
 */
final class Traffic {
  private static final int TOO_MANY = 429;
  private static final List<Integer> PAUSES = List.of(TOO_MANY, 503, 529);

  private final Window window;
  private final Pace requests;
  private final Pace tokens;
  private final Map<RateHeaders.Unit, Allowance> allowances = new EnumMap<>(RateHeaders.Unit.class);
  private final Breaker breaker;
  private boolean paused;
  private long pausedUntil;
  private long sent;
  private long tokensInFlight;
  private int inFlight;

  Traffic(int ceiling, Breaker breaker, long now) {
    this.window = new Window(ceiling);
    this.requests = new Pace(OptionalLong.empty(), now);
    this.tokens = new Pace(OptionalLong.empty(), now);
    this.breaker = breaker;
  }

  /** Sets what the user allows. */
  void limit(int ceiling, Limits limits) {
    window.ceiling(ceiling);
    requests.perMinute(limits.requestsPerMinute());
    tokens.perMinute(limits.tokensPerMinute());
  }

  /** Whether a request may go; if so it must be {@link #sent}. */
  Wait wait(Ticket next, long now) {
    if (inFlight >= window.size()) {
      return Wait.FULL;
    }
    if (paused && pausedUntil - now > 0) {
      return new Wait(Wait.Why.ASKED, pausedUntil - now);
    }
    paused = false;
    long pace = Math.max(requests.delay(now), tokens.delay(now));
    if (pace > 0) {
      return new Wait(Wait.Why.PACE, pace);
    }
    long allowed = allowed(next.tokens, now);
    if (allowed > 0) {
      return allowed == Long.MAX_VALUE ? Wait.FULL : new Wait(Wait.Why.ASKED, allowed);
    }
    if (breaker.admits()) {
      return Wait.NONE;
    }
    long broken = breaker.remaining();
    return new Wait(Wait.Why.BROKEN, broken == 0 ? Long.MAX_VALUE : broken);
  }

  private long allowed(long need, long now) {
    long longest = 0;
    for (Map.Entry<RateHeaders.Unit, Allowance> entry : allowances.entrySet()) {
      boolean requests = entry.getKey() == RateHeaders.Unit.REQUESTS;
      longest =
          Math.max(
              longest,
              requests
                  ? entry.getValue().delay(inFlight, 1, now)
                  : entry.getValue().delay(tokensInFlight, Math.max(1, need), now));
    }
    return longest;
  }

  void sent(Ticket ticket, long now) {
    inFlight++;
    sent++;
    tokensInFlight += ticket.tokens;
    requests.spend(1, now);
    tokens.spend(ticket.tokens, now);
    ticket.number = sent;
    ticket.sentAt = now;
  }

  /** A request took more of the limit on tokens than it expected to, or less. */
  void correct(long more, long now) {
    tokens.spend(more, now);
  }

  /** A request is back; tells whether the endpoint ever gave an answer. */
  boolean returned(Ticket ticket, Attempt attempt, long now) {
    inFlight--;
    tokensInFlight -= ticket.tokens;
    breaker.record(attempt);
    Optional<Duration> asked = attempt.trouble().flatMap(Trouble::asked);
    if (attempt.status() == TOO_MANY) {
      window.tooMany(ticket.sentAt, asked.isPresent(), now);
    } else if (attempt.response().isPresent()) {
      window.answered(now);
    }
    if (PAUSES.contains(attempt.status())) {
      asked.ifPresent(wait -> pause(wait, now));
    }
    if (attempt.status() > 0) {
      learn(ticket, attempt, now);
    }
    return breaker.answered();
  }

  private void pause(Duration asked, long now) {
    long until = now + asked.toNanos();
    pausedUntil = paused ? Math.max(pausedUntil - now, until - now) + now : until;
    paused = true;
  }

  private void learn(Ticket ticket, Attempt attempt, long now) {
    for (RateHeaders.Left left : RateHeaders.read(attempt.headers(), Instant.now())) {
      allowances
          .computeIfAbsent(left.unit(), unit -> new Allowance())
          .learn(ticket.number, sent, left, now + left.reset().toNanos());
    }
  }
}
