package assayer.adapters.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecRuntime;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.jspecify.annotations.Nullable;

/**
 * Ends an exchange for good, whichever state it is in.
 *
 * <p>The client's own cancelling does not reach an exchange whose connection was had at once, as
 * one that was kept alive is: it would hold its connection for as long as the server is silent, and
 * after as many of those as there may be connections nothing could be sent any more.
 */
final class Cut {
  private static final String NAME = Cut.class.getName();

  private @Nullable AsyncExecRuntime connection;
  private boolean done;

  /** For an exchange that can be cut. */
  HttpClientContext context() {
    HttpClientContext context = HttpClientContext.create();
    context.setAttribute(NAME, this);
    return context;
  }

  /** Where a request passes whose connection is ready: the last place before it is sent. */
  static void pass(
      HttpRequest request,
      @Nullable AsyncEntityProducer body,
      AsyncExecChain.Scope scope,
      AsyncExecChain chain,
      AsyncExecCallback callback)
      throws HttpException, IOException {
    Object cut = scope.clientContext.getAttribute(NAME);
    if (cut instanceof Cut own && own.before(scope.execRuntime)) {
      callback.failed(new InterruptedIOException());
      return;
    }
    try {
      chain.proceed(request, body, scope, callback);
    } catch (IllegalStateException e) {
      callback.failed(e); // cut just now: the connection is no longer there
    }
  }

  private synchronized boolean before(AsyncExecRuntime ready) {
    connection = ready;
    return done;
  }

  /** Gives its connection up, now or as soon as it has one. */
  void now() {
    AsyncExecRuntime held;
    synchronized (this) {
      done = true;
      held = connection;
    }
    if (held != null) {
      held.discardEndpoint();
    }
  }
}
