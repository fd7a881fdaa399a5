package assayer.datasets.hub;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The proxies of HTTP_PROXY, HTTPS_PROXY and NO_PROXY, which Java does not look at by itself. A
 * proxy that wants a password is not known here.
 */
final class ProxyVariables extends ProxySelector {
  private static final int USUAL_PORT = 3128;

  private final Proxy http;
  private final Proxy https;
  private final List<String> direct;

  private ProxyVariables(Proxy http, Proxy https, List<String> direct) {
    this.http = http;
    this.https = https;
    this.direct = direct;
  }

  static ProxyVariables of(Map<String, String> env) {
    return new ProxyVariables(
        proxy(variable(env, "http_proxy")),
        proxy(variable(env, "https_proxy")),
        Stream.of(variable(env, "no_proxy").split("[,\\s]+")).filter(h -> !h.isEmpty()).toList());
  }

  private static String variable(Map<String, String> env, String name) {
    return env.getOrDefault(name, env.getOrDefault(name.toUpperCase(Locale.ROOT), "")).strip();
  }

  private static Proxy proxy(String text) {
    if (text.isEmpty()) {
      return Proxy.NO_PROXY;
    }
    try {
      URI uri = URI.create(text.contains("://") ? text : "http://" + text);
      if (uri.getHost() != null) {
        int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port));
      }
    } catch (IllegalArgumentException e) {
      // As if it were not set: going straight fails where a proxy is needed, and says so.
    }
    return Proxy.NO_PROXY;
  }

  @Override
  public List<Proxy> select(URI uri) {
    String host = uri.getHost();
    if (isLoopback(host) || direct.stream().anyMatch(entry -> covers(entry, host))) {
      return List.of(Proxy.NO_PROXY);
    }
    return List.of(uri.getScheme().equals("https") ? https : http);
  }

  private static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  private static boolean covers(String entry, String host) {
    String name = entry.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", "");
    String below = host.toLowerCase(Locale.ROOT);
    String wanted = name.toLowerCase(Locale.ROOT);
    return entry.equals("*") || below.equals(wanted) || below.endsWith("." + wanted);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException e) {
    // The caller hears of it as its own failure.
  }
}
