package assayer.adapters.wire;

import assayer.core.option.Problem;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Carries requests to one endpoint, politely: limits, retries and deadlines are its business.
 *
 * <p>As many requests may be given to it at once as there are; they wait for their turn without a
 * thread. What follows upon a stage runs on the wire's own few threads, so it must be short and
 * must not wait for anything.
 */
public interface Wire extends AutoCloseable {

  /** Sends a request; the stage never ends in an exception. Safe for threads. */
  CompletionStage<Delivery> send(WireRequest request);

  /**
   * Sends a request of which several answers are wanted, for a wire that must tell them apart.
   *
   * @param repeat which of them this is, from 0
   */
  default CompletionStage<Delivery> send(WireRequest request, int repeat) {
    return send(request);
  }

  /**
   * Sends a request whose answer is lines, and may be larger than memory. The lines go to a sink as
   * they come, and the body of the answer is empty. Safe for threads.
   */
  CompletionStage<Delivery> lines(WireRequest request, LineSink sink);

  /** Tells what a request really cost of a limit on tokens, where it expected something else. */
  default void spent(WireRequest request, long tokens) {}

  /**
   * Tells that the answer to a request could be used, for a wire that remembers; others forget it.
   */
  default void keep(WireRequest request, WireResponse response) {}

  /** What a person should know of what came, beyond what became of each request. */
  default List<Problem> problems() {
    return List.of();
  }

  @Override
  void close();
}
