package assayer.adapters.wire;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The threads of all wires that read answers, and do what follows from them. A thread that moves
 * bytes must not: of a hundred answers that come together it would read every one before it sent
 * the next request.
 */
final class Readers {
  static final ExecutorService THREADS =
      Executors.newFixedThreadPool(
          Math.max(2, Runtime.getRuntime().availableProcessors()),
          work -> {
            Thread thread = new Thread(work, "wire-reader");
            thread.setDaemon(true);
            return thread;
          });

  private Readers() {}
}
