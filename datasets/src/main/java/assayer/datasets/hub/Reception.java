package assayer.datasets.hub;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Hands a body on as it comes; a sink that fails ends the transfer. */
final class Reception implements BodySubscriber<Void> {
  private final Sink sink;
  private final Spigot spigot;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private @Nullable Subscription subscription;

  /**
   * Into a sink.
   *
   * @param spigot shows others whether anything comes, and lets them end it
   */
  Reception(Sink sink, Spigot spigot) {
    this.sink = sink;
    this.spigot = spigot;
  }

  @Override
  public CompletionStage<Void> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Subscription begun) {
    subscription = begun;
    if (done.isDone()) {
      begun.cancel();
    } else {
      begun.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    try {
      for (ByteBuffer buffer : buffers) {
        spigot.pass(buffer, sink);
      }
      more();
    } catch (IOException e) {
      end(e);
    }
  }

  private void more() {
    if (subscription != null) {
      subscription.request(1);
    }
  }

  private void end(IOException e) {
    if (subscription != null) {
      subscription.cancel();
    }
    done.completeExceptionally(e);
  }

  @Override
  public void onError(Throwable e) {
    done.completeExceptionally(e);
  }

  @Override
  public void onComplete() {
    done.complete(null);
  }
}
