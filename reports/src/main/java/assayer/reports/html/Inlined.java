package assayer.reports.html;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The style and the script that stand in the page itself, and the content security policy that lets
 * this script run and no other.
 *
 * @param style CSS
 * @param script JavaScript
 * @param policy the value of Content-Security-Policy
 */
public record Inlined(Markup style, Markup script, String policy) {
  /** In the order in which they name each other. */
  private static final List<String> SCRIPTS =
      List.of("script/state.js", "script/copy.js", "script/table.js", "script/page.js");

  private static final Map<String, String> READ = new ConcurrentHashMap<>();

  private static final String NO_SCRIPT =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'";

  /** The same on each page. */
  private static final class Script {
    static final Markup TEXT =
        new Markup(
            "\"use strict\";\n" + SCRIPTS.stream().map(Inlined::resource).collect(joining()));
    static final String POLICY = policy(TEXT.text());
  }

  /**
   * For a page that has no script.
   *
   * @param more styles besides the one that every page has, as names of resources
   */
  public static Inlined styleOnly(String... more) {
    return new Inlined(style(more), Markup.NONE, NO_SCRIPT);
  }

  /**
   * For a page with leaderboards.
   *
   * @param more styles besides the one that every page has, as names of resources
   */
  public static Inlined read(String... more) {
    return new Inlined(style(more), Script.TEXT, Script.POLICY);
  }

  private static Markup style(String... more) {
    return new Markup(
        resource("page.css") + Stream.of(more).map(Inlined::resource).collect(joining()));
  }

  private static String policy(String script) {
    return "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-"
        + hash(script)
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String script) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(script.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String resource(String name) {
    return READ.computeIfAbsent(name, Inlined::loaded);
  }

  /** Without carriage returns, which a browser drops before it hashes. */
  private static String loaded(String name) {
    try (InputStream in = Inlined.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + name, e);
    }
  }
}
