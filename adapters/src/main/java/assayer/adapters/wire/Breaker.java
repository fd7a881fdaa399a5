package assayer.adapters.wire;

import assayer.core.outcome.FailureKind;
import dev.failsafe.CircuitBreaker;
import java.time.Duration;

/**
 * Holds requests back while an endpoint only fails: after some failures in a row nothing is sent
 * for a while, then one request, on which it depends how it goes on.
 *
 * <p>An endpoint that never gave any answer is not spared, so that a wrong address is found out at
 * once rather than waited for.
 */
final class Breaker {
  static final int FAILURES = 10;
  static final Duration DELAY = Duration.ofSeconds(5);

  private final CircuitBreaker<Object> breaker;
  private boolean answered;

  Breaker(int failures, Duration delay) {
    breaker =
        CircuitBreaker.builder()
            .withFailureThreshold(failures)
            .withSuccessThreshold(1)
            .withDelay(delay)
            .build();
  }

  /** Takes leave to send; who got it must {@link #record} what came of it. */
  boolean admits() {
    return breaker.tryAcquirePermit();
  }

  /** Nanoseconds until it is worth asking again; 0 where that depends on an answer to come. */
  long remaining() {
    return breaker.isOpen() ? Math.max(1, breaker.getRemainingDelay().toNanos()) : 0;
  }

  /** What came of a request that was let through. */
  void record(Attempt attempt) {
    answered |= attempt.status() > 0;
    if (attempt.status() > 0 && attempt.status() < 500) {
      breaker.recordSuccess();
    } else if (answered || !breaker.isClosed() || timeout(attempt)) {
      breaker.recordFailure();
    }
  }

  /** Whether there ever was an answer, good or bad. */
  boolean answered() {
    return answered;
  }

  private static boolean timeout(Attempt attempt) {
    return attempt.trouble().filter(t -> t.kind() == FailureKind.TIMEOUT).isPresent();
  }
}
