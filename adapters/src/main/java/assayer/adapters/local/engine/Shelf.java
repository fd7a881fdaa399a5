package assayer.adapters.local.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps what was put down last for a moment, as a run asks the same model on one dataset after the
 * other, and reading its weights again takes longer than a small dataset. It holds one thing at a
 * time, and lets that go before another is made, so that no more memory is taken than without it.
 *
 * @param <K> what a thing is known by
 * @param <V> the thing
 */
final class Shelf<K, V> {
  private final Duration time;
  private final Consumer<V> close;
  private Optional<Kept<K, V>> kept = Optional.empty();

  private record Kept<K, V>(K key, V value) {}

  /**
   * @param time how long a thing is kept at most
   * @param close what is done with one that nobody took
   */
  Shelf(Duration time, Consumer<V> close) {
    this.time = time;
    this.close = close;
  }

  /** What is kept, if it is this; anything else is let go. */
  synchronized Optional<V> take(K key) {
    Optional<V> found = kept.filter(one -> one.key().equals(key)).map(Kept::value);
    if (found.isEmpty()) {
      letGo();
    }
    kept = Optional.empty();
    return found;
  }

  /** Keeps this, and lets go what was there. */
  synchronized void put(K key, V value) {
    letGo();
    Kept<K, V> mine = new Kept<>(key, value);
    kept = Optional.of(mine);
    CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> letGo(mine));
  }

  @SuppressWarnings("ReferenceEquality") // the same thing may have been taken and put back since
  private synchronized void letGo(Kept<K, V> old) {
    if (kept.filter(now -> now == old).isPresent()) {
      letGo();
    }
  }

  private void letGo() {
    kept.map(Kept::value).ifPresent(close);
    kept = Optional.empty();
  }
}
