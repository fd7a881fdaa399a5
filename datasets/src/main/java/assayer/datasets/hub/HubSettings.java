package assayer.datasets.hub;

import assayer.core.option.Place;
import assayer.core.option.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the environment says of the Hub.
 *
 * @param endpoint its address, without a slash at the end
 * @param token who asks
 * @param shared the cache of the Python client, which is only read
 * @param own the cache that is written
 * @param offline whether nothing may be asked of anybody
 * @param proxies the way to a host
 */
record HubSettings(
    URI endpoint, Token token, Path shared, Path own, boolean offline, ProxyVariables proxies) {
  private static final String ADDRESS = "https://huggingface.co";
  private static final Set<String> YES = Set.of("1", "ON", "YES", "TRUE");

  /**
   * As the variables say.
   *
   * @throws ProblemException if HF_ENDPOINT is no address
   */
  static HubSettings of(Map<String, String> env, Path home) {
    Path caches = given(env, "XDG_CACHE_HOME").map(Path::of).orElse(home.resolve(".cache"));
    Path hfHome = given(env, "HF_HOME").map(Path::of).orElse(caches.resolve("huggingface"));
    return new HubSettings(
        endpoint(given(env, "HF_ENDPOINT").orElse(ADDRESS)),
        token(env, hfHome),
        given(env, "HF_HUB_CACHE")
            .or(() -> given(env, "HUGGINGFACE_HUB_CACHE"))
            .map(Path::of)
            .orElse(hfHome.resolve("hub"))
            .toAbsolutePath(),
        given(env, "ASSAYER_CACHE")
            .map(Path::of)
            .orElse(caches.resolve("assayer"))
            .resolve("hub")
            .toAbsolutePath(),
        yes(env, "HF_HUB_OFFLINE") || yes(env, "HF_DATASETS_OFFLINE"),
        ProxyVariables.of(env));
  }

  private static Optional<String> given(Map<String, String> env, String name) {
    return Optional.ofNullable(env.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static boolean yes(Map<String, String> env, String name) {
    return given(env, name).filter(v -> YES.contains(v.toUpperCase(Locale.ROOT))).isPresent();
  }

  private static URI endpoint(String text) {
    try {
      URI uri = URI.create(text.replaceFirst("/+$", ""));
      boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (http && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Told of below, without the text: it may hold a password.
    }
    throw new ProblemException(
        Place.of("HF_ENDPOINT"),
        "this must be the address of a Hub such as " + ADDRESS + ", without a user or password");
  }

  /** From HF_TOKEN, else from the file in which the Python client keeps it. */
  private static Token token(Map<String, String> env, Path hfHome) {
    Optional<String> stated = given(env, "HF_TOKEN");
    if (stated.isPresent()) {
      return new Token(checked(stated.get()));
    }
    Path file = given(env, "HF_TOKEN_PATH").map(Path::of).orElse(hfHome.resolve("token"));
    try {
      return Files.isReadable(file)
          ? new Token(checked(Files.readString(file).strip()))
          : Token.NONE;
    } catch (IOException e) {
      return Token.NONE; // a Hub that wants one will say so
    }
  }

  /** A header must not be broken in two. */
  private static String checked(String token) {
    if (!token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new ProblemException(
          Place.of("HF_TOKEN"), "the token has a blank or a sign beyond ASCII; copy it again");
    }
    return token;
  }

  /** An address below the Hub's. */
  URI at(String path) {
    return URI.create(endpoint + path);
  }

  /** Whether an address is the Hub's own, and safe to show a token to. */
  boolean mayKnowToken(URI uri) {
    boolean same =
        uri.getScheme().equals(endpoint.getScheme())
            && uri.getHost().equalsIgnoreCase(endpoint.getHost())
            && uri.getPort() == endpoint.getPort();
    return same && !token.isNone();
  }
}
