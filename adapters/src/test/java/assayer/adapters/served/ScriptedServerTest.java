package assayer.adapters.served;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

class ScriptedServerTest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static HttpResponse<byte[]> post(HttpClient client, URI uri, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Test
  void replies_comeInTurn_andRequestsAreRemembered() throws Exception {
    Script script = new Script().on("/a", Reply.json(503, "{}"), Reply.json("[1]").inChunks());
    try (ScriptedServer server = ScriptedServer.start(script)) {
      assertEquals(503, post(CLIENT, server.uri("/a?x=1"), "one").statusCode());
      assertEquals("[1]", text(post(CLIENT, server.uri("/a"), "two")));
      assertEquals("[1]", text(post(CLIENT, server.uri("/a"), "three")));
      assertEquals(404, post(CLIENT, server.uri("/b"), "").statusCode());
      assertEquals(1, server.connections(), "the connection is kept");
      assertEquals(1, server.peakInFlight());
      assertEquals(
          List.of("one", "two", "three", ""),
          server.received().stream().map(Received::body).toList());
      assertEquals("x=1", server.received().get(0).query());
    }
  }

  @Test
  void body_canBePackedCutAndSlow() throws Exception {
    Script script =
        new Script()
            .on("/packed", Reply.json("{\"a\": 1}").zipped())
            .on("/cut", Reply.json("0123456789").cutAfter(4))
            .on("/slow", Reply.json("0123456789").dripping(2, Duration.ofMillis(20)));
    try (ScriptedServer server = ScriptedServer.start(script)) {
      byte[] packed = post(CLIENT, server.uri("/packed"), "").body();
      assertEquals(
          "{\"a\": 1}",
          new String(
              new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(),
              StandardCharsets.UTF_8));
      assertThrows(IOException.class, () -> post(CLIENT, server.uri("/cut"), ""));
      long start = System.nanoTime();
      assertEquals("0123456789", text(post(CLIENT, server.uri("/slow"), "")));
      assertTrue(System.nanoTime() - start >= 80_000_000L, "four pauses");
    }
  }

  @Test
  void connection_canBeDroppedOrFilledWithGarbage() {
    Script script =
        new Script().on("/gone", Reply.dropped()).on("/noise", Reply.garbage("\0\1 what?\r\n"));
    try (ScriptedServer server = ScriptedServer.start(script)) {
      assertThrows(IOException.class, () -> post(CLIENT, server.uri("/gone"), ""));
      assertThrows(IOException.class, () -> post(CLIENT, server.uri("/noise"), ""));
    }
  }

  @Test
  void restart_cutsAndRefuses_andListensInTheSamePlace() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (ScriptedServer server =
        ScriptedServer.start(r -> r.path().equals("/wait") ? waiting(asked) : Reply.json("1"))) {
      CompletableFuture<?> cut =
          CLIENT.sendAsync(
              HttpRequest.newBuilder(server.uri("/wait")).GET().build(), BodyHandlers.ofString());
      assertTrue(asked.await(5, TimeUnit.SECONDS));
      CompletableFuture<Void> back =
          CompletableFuture.runAsync(() -> server.restart(Duration.ofMillis(300)));
      assertThrows(ExecutionException.class, () -> cut.get(5, TimeUnit.SECONDS));
      assertThrows(ConnectException.class, () -> post(CLIENT, server.uri("/"), ""));
      back.get(5, TimeUnit.SECONDS);
      assertEquals("1", text(post(CLIENT, server.uri("/"), "")));
    }
  }

  private static Reply waiting(CountDownLatch asked) {
    asked.countDown();
    return Reply.stalled();
  }

  @Test
  void upgradeToH2c_losesTheBody() throws Exception {
    HttpClient upgrading = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    try (ScriptedServer server =
        ScriptedServer.start(request -> Reply.json("\"" + request.body() + "\""))) {
      assertEquals("\"\"", text(post(upgrading, server.uri("/"), "hello")));
      assertEquals("\"hello\"", text(post(CLIENT, server.uri("/"), "hello")));
    }
  }

  @Test
  void tls_isTrusted_byWhoTrustsTheAuthority() throws Exception {
    Authority authority = Authority.make();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry(
        "it",
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(authority.pem().getBytes(StandardCharsets.US_ASCII))));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    HttpClient trusting = HttpClient.newBuilder().sslContext(context).build();
    try (ScriptedServer server = ScriptedServer.startTls(authority, r -> Reply.json("1"))) {
      assertEquals("1", text(post(trusting, server.uri("/"), "")));
      assertThrows(IOException.class, () -> post(CLIENT, server.uri("/"), ""));
    }
  }

  @Test
  void thousandConnections_areServedAtOnce() throws Exception {
    List<Socket> clients = new ArrayList<>();
    CountDownLatch all = new CountDownLatch(1000);
    try (ScriptedServer server = ScriptedServer.start(r -> metBy(all))) {
      for (int i = 0; i < 1000; i++) {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port());
        clients.add(client);
        client
            .getOutputStream()
            .write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      }
      for (Socket client : clients) {
        assertEquals('H', client.getInputStream().read());
      }
      assertEquals(1000, server.connections());
      assertEquals(1000, server.peakInFlight());
    } finally {
      for (Socket client : clients) {
        client.close();
      }
    }
  }

  /** An answer to the first only once the last has come. */
  private static Reply metBy(CountDownLatch all) {
    all.countDown();
    try {
      return Reply.json(all.await(20, TimeUnit.SECONDS) ? "1" : "0");
    } catch (InterruptedException e) {
      return Reply.dropped();
    }
  }
}
