package assayer.run;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Says whether a session should go on: until it is interrupted or its budget is spent. */
public final class Stop {
  private final long begun = System.nanoTime();
  private final AtomicLong requests = new AtomicLong();
  private volatile @Nullable String reason;

  /** Asks the session to end soon; the first reason stays. */
  public void because(String why) {
    if (reason == null) {
      reason = why;
    }
  }

  /** Why it should end, if it should. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /**
   * Takes asks from the budget.
   *
   * @return whether they may be put
   */
  boolean take(int asks, Budget budget) {
    OptionalLong most = budget.requests();
    if (most.isPresent() && requests.addAndGet(asks) > most.getAsLong()) {
      because("the budget of " + most.getAsLong() + " requests is spent");
    }
    Optional<Duration> time = budget.time();
    if (time.isPresent() && System.nanoTime() - begun > time.get().toNanos()) {
      because("the budget of " + time.get() + " is spent");
    }
    return reason == null;
  }
}
