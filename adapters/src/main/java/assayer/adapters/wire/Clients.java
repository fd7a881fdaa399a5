package assayer.adapters.wire;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * HTTP clients that do nothing on their own: no cookies, no redirects, no retries, no logins but to
 * a proxy, and over plain text no HTTP/2, for which many a server loses the body of a request.
 */
final class Clients {
  private static final int IO_THREADS = 2;
  private static final int HEADERS = 500;
  private static final int HEADER_LINE = 1 << 16;

  /** Servers in use close what is idle for five seconds, and a request may meet the closing. */
  private static final TimeValue IDLE_PLAIN = TimeValue.ofSeconds(4);

  private static final TimeValue IDLE_TLS = TimeValue.ofSeconds(30);
  private static final AtomicInteger THREADS = new AtomicInteger();

  private Clients() {}

  static CloseableHttpAsyncClient make(
      URI origin, WireSettings settings, int connections, Optional<Proxies.Route> proxy) {
    boolean tls = origin.getScheme().equals("https");
    HttpAsyncClientBuilder builder =
        HttpAsyncClients.custom()
            .setConnectionManager(manager(settings, connections, tls))
            .setIOReactorConfig(reactor())
            .setThreadFactory(threads())
            .setHttp1Config(
                Http1Config.custom()
                    .setMaxHeaderCount(HEADERS)
                    .setMaxLineLength(HEADER_LINE)
                    .build())
            .setDefaultRequestConfig(request(tls, proxy.isPresent()))
            .setUserAgent("assayer")
            .addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "cut", Cut::pass)
            .disableCookieManagement()
            .disableAuthCaching()
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableConnectionState()
            .disableContentCompression()
            .disableRequestPriority();
    proxy.ifPresent(route -> by(route, builder));
    return builder.build();
  }

  private static void by(Proxies.Route route, HttpAsyncClientBuilder builder) {
    HttpHost host = new HttpHost(route.host(), route.port());
    builder.setProxy(host);
    if (!route.user().isEmpty()) {
      BasicCredentialsProvider login = new BasicCredentialsProvider();
      login.setCredentials(
          new AuthScope(host),
          new UsernamePasswordCredentials(route.user(), route.password().value().toCharArray()));
      builder.setDefaultCredentialsProvider(login);
    }
  }

  private static PoolingAsyncClientConnectionManager manager(
      WireSettings settings, int connections, boolean tls) {
    Timeout connect = Timeout.of(settings.timeouts().connect());
    PoolingAsyncClientConnectionManagerBuilder builder =
        PoolingAsyncClientConnectionManagerBuilder.create()
            .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX) // the gate keeps the limit
            .setMaxConnTotal(connections)
            .setMaxConnPerRoute(connections)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(connect)
                    .setSocketTimeout(Timeout.DISABLED)
                    .build())
            .setDefaultTlsConfig(
                TlsConfig.custom()
                    .setHandshakeTimeout(connect)
                    .setVersionPolicy(
                        tls ? HttpVersionPolicy.NEGOTIATE : HttpVersionPolicy.FORCE_HTTP_1)
                    .build());
    if (tls) {
      builder.setTlsStrategy(
          ClientTlsStrategyBuilder.create()
              .setSslContext(Authorities.context(settings.authorities()))
              .buildAsync());
    }
    return builder.build();
  }

  /** Our own clock ends an attempt, so no other is set. */
  private static RequestConfig request(boolean tls, boolean proxy) {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(Timeout.DISABLED)
        .setResponseTimeout(Timeout.DISABLED)
        .setConnectionKeepAlive(tls ? IDLE_TLS : IDLE_PLAIN)
        .setAuthenticationEnabled(proxy)
        .setRedirectsEnabled(false)
        .setExpectContinueEnabled(false)
        .setProtocolUpgradeEnabled(false)
        .build();
  }

  private static IOReactorConfig reactor() {
    return IOReactorConfig.custom()
        .setIoThreadCount(Math.min(IO_THREADS, Runtime.getRuntime().availableProcessors()))
        .setTcpNoDelay(true)
        .setSoKeepAlive(true)
        .build();
  }

  private static ThreadFactory threads() {
    return work -> {
      Thread thread = new Thread(work, "wire-" + THREADS.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
