package assayer.datasets.hub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Hub on loopback: revisions, trees in pages, files that redirect to a storage at another port,
 * ranges, and every refusal the protocol has. What it is told to do wrong it does once.
 */
public final class FakeHub implements AutoCloseable {

  /** A request as it came. */
  public record Asked(boolean byHub, String path, String authorization, String range) {}

  /** One thing to do wrong with a file. */
  private interface Fault {
    /** Whether it answered. */
    boolean answer(HttpExchange exchange, byte[] content) throws IOException;
  }

  private final HttpServer hub;
  private final HttpServer storage;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, FakeRepo> repos = new ConcurrentHashMap<>();
  private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<Asked> asked = new ConcurrentLinkedDeque<>();
  private volatile int pageSize = 1000;

  /** Listens at two ports. */
  public FakeHub() throws IOException {
    hub = listen(this::atHub);
    storage = listen(this::atStorage);
  }

  private HttpServer listen(com.sun.net.httpserver.HttpHandler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", handler);
    server.setExecutor(threads);
    server.start();
    return server;
  }

  /** Its address, for HF_ENDPOINT. */
  public String endpoint() {
    return "http://127.0.0.1:" + hub.getAddress().getPort();
  }

  /** Adds a repository. */
  public FakeRepo repo(String name) {
    return repos.computeIfAbsent("/datasets/" + name, n -> new FakeRepo());
  }

  /** Adds a model. */
  public FakeRepo model(String name) {
    return repos.computeIfAbsent("/models/" + name, n -> new FakeRepo());
  }

  /** Trees come in pages of so many. */
  void pagesOf(int files) {
    pageSize = files;
  }

  /** Everything that was asked. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** What was asked of the storage. */
  public List<Asked> downloads() {
    return asked.stream().filter(a -> !a.byHub()).toList();
  }

  void forget() {
    asked.clear();
  }

  private void fault(String path, Fault fault) {
    faults.computeIfAbsent(path, p -> new ConcurrentLinkedDeque<>()).add(fault);
  }

  /** Breaks off after so many bytes of what it was to send. */
  public void cut(String path, int after) {
    fault(
        path,
        (exchange, content) -> {
          int from = from(exchange);
          exchange.getResponseHeaders().set("Content-Range", range(from, content));
          exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
          exchange.getResponseBody().write(content, from, Math.min(after, content.length - from));
          exchange.getResponseBody().flush();
          return true;
        });
  }

  /** Sends so many bytes and then the rest when it is let go. */
  public Runnable hold(String path, int after) {
    CountDownLatch gone = new CountDownLatch(1);
    fault(
        path,
        (exchange, content) -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content, 0, after);
          exchange.getResponseBody().flush();
          await(gone);
          exchange.getResponseBody().write(content, after, content.length - after);
          return true;
        });
    return gone::countDown;
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Sends the right number of wrong bytes. */
  void spoil(String path) {
    fault(
        path,
        (exchange, content) -> {
          int from = from(exchange);
          byte[] other = new byte[content.length - from];
          exchange.getResponseHeaders().set("Content-Range", range(from, content));
          exchange.sendResponseHeaders(from > 0 ? 206 : 200, other.length);
          exchange.getResponseBody().write(other);
          return true;
        });
  }

  /** Answers with a status and a header. */
  void refuse(String path, int status, String header, String value) {
    fault(
        path,
        (exchange, content) -> {
          exchange.getResponseHeaders().set(header, value);
          exchange.sendResponseHeaders(status, -1);
          return true;
        });
  }

  /** Sends all, whatever part was asked for. */
  void ignoreRange(String path) {
    fault(
        path,
        (exchange, content) -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
          return true;
        });
  }

  private void atHub(HttpExchange exchange) throws IOException {
    note(exchange, true);
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      for (Map.Entry<String, FakeRepo> each : new TreeMap<>(repos).entrySet()) {
        String name = each.getKey();
        String api = "/api" + name;
        String files = (name.startsWith("/models") ? name.substring(7) : name) + "/resolve/";
        if (path.startsWith(api + "/") || path.startsWith(files)) {
          if (refused(exchange, each.getValue())) {
            return;
          }
          if (path.startsWith(api + "/revision/")) {
            revision(exchange, each.getValue(), path.substring((api + "/revision/").length()));
          } else if (path.startsWith(api + "/tree/")) {
            tree(exchange, each.getValue());
          } else {
            resolve(exchange, each.getValue(), path.substring(files.length()));
          }
          return;
        }
      }
      boolean known = authorization(exchange).equals("Bearer known");
      error(exchange, known ? 404 : 401, "RepoNotFound", "Repository not found");
    }
  }

  private boolean refused(HttpExchange exchange, FakeRepo repo) throws IOException {
    if (repo.gated()) {
      boolean none = authorization(exchange).isEmpty();
      error(
          exchange,
          none ? 401 : 403,
          "GatedRepo",
          "Access is restricted " + authorization(exchange));
    }
    return repo.gated();
  }

  private static void error(HttpExchange exchange, int status, String code, String message)
      throws IOException {
    exchange.getResponseHeaders().set("X-Error-Code", code);
    exchange.getResponseHeaders().set("X-Error-Message", message);
    exchange.sendResponseHeaders(status, -1);
  }

  private void revision(HttpExchange exchange, FakeRepo repo, String revision) throws IOException {
    if (wrong(exchange, "revision", new byte[0])) {
      return;
    }
    if (!repo.knows(revision)) {
      error(exchange, 404, "RevisionNotFound", "Invalid rev id: " + revision);
      return;
    }
    json(
        exchange,
        "{\"sha\":\"%s\",\"gated\":false,\"private\":false,\"cardData\":{\"license\":\"%s\"}}"
            .formatted(repo.commit(), repo.licence()));
  }

  private void tree(HttpExchange exchange, FakeRepo repo) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    int from =
        query.contains("cursor=") ? Integer.parseInt(query.replaceFirst(".*cursor=", "")) : 0;
    List<String> entries = repo.entries();
    int to = Math.min(entries.size(), from + pageSize);
    if (to < entries.size()) {
      String next =
          endpoint() + exchange.getRequestURI().getPath() + "?recursive=true&cursor=" + to;
      exchange.getResponseHeaders().set("Link", "<" + next + ">; rel=\"next\"");
    }
    json(exchange, "[" + String.join(",", entries.subList(from, to)) + "]");
  }

  private static void json(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void resolve(HttpExchange exchange, FakeRepo repo, String rest) throws IOException {
    String path = rest.substring(rest.indexOf('/') + 1);
    byte[] content = repo.content(path);
    if (content == null) {
      error(exchange, 404, "EntryNotFound", "Entry not found");
      return;
    }
    var headers = exchange.getResponseHeaders();
    headers.set("X-Repo-Commit", repo.commit());
    headers.set("ETag", "\"" + repo.digest(path) + "\"");
    if (!repo.isLarge(path)) {
      if (!wrong(exchange, path, content)) {
        send(exchange, content);
      }
      return;
    }
    headers.set("X-Linked-Etag", "\"" + repo.digest(path) + "\"");
    headers.set("X-Linked-Size", String.valueOf(content.length));
    headers.set(
        "Location",
        "http://127.0.0.1:"
            + storage.getAddress().getPort()
            + "/"
            + path
            + "?signed=1&c="
            + repo.commit());
    exchange.sendResponseHeaders(302, -1);
  }

  private void atStorage(HttpExchange exchange) throws IOException {
    note(exchange, false);
    try (exchange) {
      URI uri = exchange.getRequestURI();
      String path = uri.getPath().substring(1);
      String commit = uri.getQuery().replaceFirst(".*c=", "");
      byte[] content =
          repos.values().stream()
              .filter(r -> r.commit().equals(commit) && r.content(path) != null)
              .findFirst()
              .orElseThrow()
              .content(path);
      if (!wrong(exchange, path, content)) {
        send(exchange, content);
      }
    }
  }

  private boolean wrong(HttpExchange exchange, String path, byte[] content) throws IOException {
    Fault fault = faults.getOrDefault(path, new ArrayDeque<>()).poll();
    return fault != null && fault.answer(exchange, content);
  }

  private static void send(HttpExchange exchange, byte[] content) throws IOException {
    int from = from(exchange);
    if (from >= content.length && from > 0) {
      exchange.sendResponseHeaders(416, -1);
      return;
    }
    if (from > 0) {
      exchange.getResponseHeaders().set("Content-Range", range(from, content));
    }
    exchange.sendResponseHeaders(
        from > 0 ? 206 : 200, content.length == 0 ? -1 : content.length - from);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(content, from, content.length - from);
    }
  }

  private static int from(HttpExchange exchange) {
    String range = exchange.getRequestHeaders().getFirst("Range");
    return range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=|-", ""));
  }

  private static String range(int from, byte[] content) {
    return "bytes " + from + "-" + (content.length - 1) + "/" + content.length;
  }

  private static String authorization(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    return given == null ? "" : given;
  }

  private void note(HttpExchange exchange, boolean byHub) {
    String range = exchange.getRequestHeaders().getFirst("Range");
    asked.add(
        new Asked(
            byHub,
            exchange.getRequestURI().getPath(),
            authorization(exchange),
            range == null ? "" : range));
  }

  @Override
  public void close() {
    hub.stop(0);
    storage.stop(0);
    threads.shutdownNow();
  }

  /** What was asked, as paths. */
  List<String> paths() {
    List<String> paths = new ArrayList<>();
    asked.forEach(a -> paths.add(a.path()));
    return paths;
  }
}
