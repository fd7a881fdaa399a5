package assayer.adapters.served;

import assayer.core.outcome.FailureKind;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Test material: ways in which a good answer is spoilt before it arrives. */
public enum Fault {
  /** Fewer bytes than were announced. */
  HALF_SENT(FailureKind.NETWORK, good -> good.cutAfter(good.sent().length / 2)),
  /** No last chunk. */
  HALF_SENT_IN_CHUNKS(
      FailureKind.NETWORK, good -> good.inChunks().cutAfter(good.sent().length / 2)),
  /** So slowly that the client's clock runs out in the midst of it. */
  DRIPPING(FailureKind.TIMEOUT, good -> good.dripping(1, Duration.ofMillis(200))),
  /** The connection is closed without a word. */
  DROPPED(FailureKind.NETWORK, good -> Reply.dropped()),
  /** It is elsewhere, behind a path that nobody must ask for. */
  REDIRECTED(
      FailureKind.MODEL_NOT_FOUND, good -> Reply.text(307, "").header("location", Fault.ELSEWHERE)),
  /** A login page. */
  PAGE(
      FailureKind.MALFORMED,
      good -> Reply.text(200, "<html>Sign in</html>").header("content-type", "text/html")),
  /** No HTTP at all. */
  GARBAGE(FailureKind.MALFORMED, good -> Reply.garbage("what? \0\r\n\r\n"));

  /** Where a redirect leads to. */
  public static final String ELSEWHERE = "/elsewhere";

  private final FailureKind kind;

  @SuppressWarnings("ImmutableEnumChecker") // a function that holds nothing
  private final UnaryOperator<Reply> spoiling;

  Fault(FailureKind kind, UnaryOperator<Reply> spoiling) {
    this.kind = kind;
    this.spoiling = spoiling;
  }

  /** How long one attempt may take, as a run file writes it: short where time must run out. */
  public String patience() {
    return this == DRIPPING ? "PT0.5S" : "PT60S";
  }

  /** What the failure must be called. */
  public FailureKind kind() {
    return kind;
  }

  /** What arrives instead. */
  public Reply of(Reply good) {
    return spoiling.apply(good);
  }
}
