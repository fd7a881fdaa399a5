package assayer.adapters.wire;

import assayer.core.outcome.FailureKind;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.entity.AsyncEntityProducers;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** Sends a request once, and gives back what came of it within a time; never an exception. */
final class Line implements AutoCloseable {
  private final CloseableHttpAsyncClient client;
  private final HttpHost host;
  private final String origin;
  private final WireSettings settings;
  private final Redaction redaction;

  /**
   * To an origin.
   *
   * @param connections most at once
   */
  Line(URI origin, WireSettings settings, int connections, Redaction redaction) {
    Optional<Proxies.Route> proxy = settings.proxy(origin);
    this.client = Clients.make(origin, settings, connections, proxy);
    this.host = HttpHost.create(origin);
    this.origin =
        host.toURI() + proxy.map(p -> " by the proxy " + p.host() + ":" + p.port()).orElse("");
    this.settings = settings;
    this.redaction = redaction;
    client.start();
  }

  /** Sends it; the stage ends within the time given, or a little later. */
  CompletableFuture<Attempt> exchange(
      WireRequest request, Optional<LineSink> lines, Duration within) {
    Sending sending = new Sending(lines);
    try {
      sending.start(request, within);
    } catch (RuntimeException e) {
      sending.failed(e);
    }
    return sending.attempt;
  }

  private BasicHttpRequest head(WireRequest request) {
    String query = request.uri().getRawQuery();
    String path = request.uri().getRawPath();
    BasicHttpRequest head =
        new BasicHttpRequest(
            request.method(),
            host,
            (path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query));
    head.setHeader("accept", "application/json");
    head.setHeader("accept-encoding", "gzip");
    settings.headers().forEach(head::setHeader);
    request.headers().forEach(head::setHeader);
    for (WireSettings.SecretHeader secret : settings.secrets()) {
      head.setHeader(secret.name(), secret.prefix() + secret.secret().value());
    }
    head.removeHeaders("content-type"); // the body brings it
    return head;
  }

  private static @Nullable AsyncEntityProducer body(WireRequest request) {
    if (request.body().isEmpty() && !request.method().equals("POST")) {
      return null;
    }
    Map<String, String> headers = request.headers();
    ContentType type = ContentType.parseLenient(headers.get("content-type"));
    return AsyncEntityProducers.create(request.body().getBytes(StandardCharsets.UTF_8), type);
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }

  /** One request under way. */
  private final class Sending implements FutureCallback<Arrival> {
    final CompletableFuture<Attempt> attempt = new CompletableFuture<>();
    private final Optional<LineSplitter> splitter;
    private final Cut cut = new Cut();
    private final long start = System.nanoTime();
    private volatile Future<?> alarm = CompletableFuture.completedFuture(null);

    Sending(Optional<LineSink> lines) {
      splitter = lines.map(sink -> new LineSplitter(sink, redaction, settings.maxResponse()));
    }

    void start(WireRequest request, Duration within) {
      Future<Arrival> answer =
          client.execute(
              new BasicRequestProducer(head(request), body(request)),
              new Body(settings.maxResponse(), splitter),
              cut.context(),
              this);
      alarm = Timer.after(within.toNanos(), TimeUnit.NANOSECONDS, () -> expire(answer, within));
      if (attempt.isDone()) {
        alarm.cancel(false);
      }
    }

    private void expire(Future<Arrival> answer, Duration within) {
      splitter.ifPresent(LineSplitter::stop);
      end(
          Attempt.failed(
              Trouble.passing(
                  FailureKind.TIMEOUT,
                  "no whole answer from %s within %s".formatted(origin, within))));
      answer.cancel(true);
      cut.now();
    }

    private void end(Attempt result) {
      alarm.cancel(false);
      attempt.complete(result);
    }

    @Override
    public void completed(Arrival arrival) {
      try {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Attempt read = arrival.read(millis, settings.maxResponse(), redaction);
        end(splitter.isEmpty() ? read : splitter.get().whole(read));
      } catch (IOException | RuntimeException e) {
        failed(e);
      }
    }

    @Override
    public void failed(Exception e) {
      Trouble trouble = Disruption.of(e, origin, settings, redaction);
      end(Disruption.unmet(e) ? Attempt.unmet(trouble) : Attempt.failed(trouble));
    }

    @Override
    public void cancelled() {
      end(Attempt.failed(Trouble.settled(FailureKind.INTERNAL, "the wire was closed")));
    }
  }
}
