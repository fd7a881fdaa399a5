package assayer.adapters.wire;

import assayer.core.outcome.FailureKind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;

/** What it means when the network fails instead of bringing an answer. */
final class Disruption {
  private Disruption() {}

  /** What an exception means, for an origin, in words without secrets. */
  static Trouble of(Throwable thrown, String origin, WireSettings settings, Redaction redaction) {
    if (caused(thrown, Body.TooLargeException.class)) {
      return Arrival.tooLarge(settings.maxResponse());
    }
    if (caused(thrown, LineSplitter.NotKeptException.class)) {
      return Trouble.settled(
          FailureKind.INTERNAL, "the answer could not be kept: " + said(thrown, redaction));
    }
    if (caused(thrown, CertificateException.class)
        || caused(thrown, CertPathValidatorException.class)
        || caused(thrown, SSLPeerUnverifiedException.class)) {
      return Trouble.settled(
          FailureKind.NETWORK,
          "%s shows a certificate that is not trusted (%s); if its authority is your own, name it with \"ca-file\""
              .formatted(origin, said(thrown, redaction)));
    }
    return Trouble.passing(kind(thrown), words(thrown, origin, settings, redaction));
  }

  /** Whether nothing was sent, as there was nobody to send it to. */
  static boolean unmet(Throwable thrown) {
    return thrown instanceof ConnectException
        || thrown instanceof ConnectTimeoutException
        || thrown instanceof NoRouteToHostException
        || thrown instanceof UnknownHostException;
  }

  private static FailureKind kind(Throwable thrown) {
    if (thrown instanceof HttpException) {
      return FailureKind.MALFORMED;
    }
    return thrown instanceof IOException ? FailureKind.NETWORK : FailureKind.INTERNAL;
  }

  private static String words(
      Throwable thrown, String origin, WireSettings settings, Redaction redaction) {
    if (thrown instanceof UnknownHostException) {
      return "no address is known for " + origin;
    }
    if (thrown instanceof ConnectTimeoutException) {
      return "no connection to %s within %s".formatted(origin, settings.timeouts().connect());
    }
    if (thrown instanceof ConnectException) {
      return "no connection to %s: %s".formatted(origin, said(thrown, redaction));
    }
    if (thrown instanceof SSLException) {
      return "TLS with %s failed: %s".formatted(origin, said(thrown, redaction));
    }
    if (thrown instanceof HttpException) {
      return "what %s answered is no HTTP: %s".formatted(origin, said(thrown, redaction));
    }
    return "the connection to %s broke off before the answer was whole: %s"
        .formatted(origin, said(thrown, redaction));
  }

  private static String said(Throwable thrown, Redaction redaction) {
    String message = thrown.getMessage() == null ? "" : thrown.getMessage();
    String line = ErrorSigns.line(redaction.message(message));
    return line.isEmpty() ? thrown.getClass().getSimpleName() : line;
  }

  private static boolean caused(Throwable thrown, Class<? extends Throwable> type) {
    return Stream.<@Nullable Throwable>iterate(thrown, t -> t == null ? null : t.getCause())
        .limit(8)
        .anyMatch(type::isInstance);
  }
}
