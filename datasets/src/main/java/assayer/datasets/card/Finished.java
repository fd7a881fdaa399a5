package assayer.datasets.card;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for work that another thread has begun. */
final class Finished {
  private Finished() {}

  static <T> T of(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading rows", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("reading rows failed", e.getCause());
    }
  }
}
