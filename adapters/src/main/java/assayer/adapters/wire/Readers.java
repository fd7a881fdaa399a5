package assayer.adapters.wire;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The threads of all wires that do what follows from an answer: parse it, store it, make the next
 * question ready. A thread that moves bytes takes the answer's text and lets the next request go;
 * more it must not do, or of a hundred answers that come together it would do all that follows from
 * each before it sent the next request.
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
