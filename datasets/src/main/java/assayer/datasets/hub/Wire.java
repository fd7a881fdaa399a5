package assayer.datasets.hub;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One GET with its redirects. They are followed here and not by the client, because only here it is
 * known who may see the token.
 */
final class Wire {
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_COMPLAINT = 1 << 14;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final HubSettings settings;
  private final Duration stall;
  private final HttpClient client;

  /**
   * To a Hub.
   *
   * @param stall how long nothing may come before a transfer is given up
   */
  Wire(HubSettings settings, Duration stall) {
    this.settings = settings;
    this.stall = stall;
    this.client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1) // over clear text the default asks for an upgrade
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .proxy(settings.proxies())
            .build();
  }

  /**
   * Gets something.
   *
   * @param offset bytes that are there already and not wanted again
   * @throws IOException if the connection failed, so that another try may help
   */
  Answer get(URI start, long offset, Sink sink) throws IOException, HubTrouble {
    URI at = start;
    @Nullable HttpHeaders first = null;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      Sink.Text complaint = new Sink.Text(MOST_COMPLAINT, true);
      HttpResponse<Void> response = exchange(request(at, offset), sink, complaint);
      first = first == null ? response.headers() : first;
      if (!REDIRECTS.contains(response.statusCode())) {
        return new Answer(
            response.statusCode(), first, response.headers(), at, complaint.toString());
      }
      at = target(at, response.headers());
    }
    throw new HubTrouble(
        "the Hub redirects more than " + MOST_REDIRECTS + " times; try again later");
  }

  private HttpRequest request(URI at, long offset) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at)
            .header("User-Agent", "assayer")
            .header("Accept-Encoding", "identity")
            .timeout(stall);
    if (settings.mayKnowToken(at)) {
      request.header("Authorization", settings.token().bearer());
    }
    if (offset > 0) {
      request.header("Range", "bytes=" + offset + "-");
    }
    return request.build();
  }

  private static URI target(URI from, HttpHeaders headers) throws HubTrouble {
    String location = headers.firstValue("Location").orElse("");
    try {
      URI to = from.resolve(location);
      boolean weaker = "https".equals(from.getScheme()) && !"https".equals(to.getScheme());
      boolean web = "https".equals(to.getScheme()) || "http".equals(to.getScheme());
      if (!location.isEmpty() && web && !weaker && to.getHost() != null) {
        return to;
      }
    } catch (IllegalArgumentException e) {
      // Told of below, without the address: it may be signed.
    }
    throw new HubTrouble(
        from.getHost() + " redirects to no address that may be followed; see HF_ENDPOINT");
  }

  private HttpResponse<Void> exchange(HttpRequest request, Sink sink, Sink complaint)
      throws IOException, HubTrouble {
    Spigot spigot = new Spigot();
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, info -> body(info, sink, complaint, spigot));
    while (true) {
      long before = spigot.passed();
      try {
        return answer.get(stall.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (spigot.passed() == before) {
          spigot.shut();
          answer.cancel(true);
          throw new IOException("nothing came for " + stall.toSeconds() + " s", e);
        }
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
      } catch (InterruptedException e) {
        spigot.shut();
        answer.cancel(true);
        Thread.currentThread().interrupt();
        throw new HubTrouble("interrupted; what was fetched is kept", e);
      }
    }
  }

  private static BodySubscriber<Void> body(
      ResponseInfo info, Sink sink, Sink complaint, Spigot spigot) {
    if (info.statusCode() != 200 && info.statusCode() != 206) {
      return new Reception(complaint, spigot);
    }
    Reception reception = new Reception(sink, spigot);
    try {
      sink.begin(info.statusCode(), info.headers());
    } catch (IOException e) {
      reception.onError(e);
    }
    return reception;
  }
}
