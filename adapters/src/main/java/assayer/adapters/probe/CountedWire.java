package assayer.adapters.probe;

import assayer.adapters.wire.Delivery;
import assayer.adapters.wire.LineSink;
import assayer.adapters.wire.Wire;
import assayer.adapters.wire.WireRequest;
import java.util.concurrent.CompletionStage;

/**
 * A wire whose requests are counted.
 *
 * @param wire what carries them; closed with it
 * @param tab where they are counted
 */
public record CountedWire(Wire wire, Tab tab) implements Wire {

  @Override
  public CompletionStage<Delivery> send(WireRequest request) {
    return wire.send(request).thenApply(this::counted);
  }

  @Override
  public CompletionStage<Delivery> lines(WireRequest request, LineSink sink) {
    return wire.lines(request, sink).thenApply(this::counted);
  }

  private Delivery counted(Delivery delivery) {
    tab.sent(delivery.attempts());
    return delivery;
  }

  @Override
  public void spent(WireRequest request, long tokens) {
    wire.spent(request, tokens);
  }

  @Override
  public void close() {
    wire.close();
  }
}
