package assayer.adapters.probe;

import assayer.core.outcome.FailureKind;
import java.util.Locale;
import java.util.Set;

/** What a model's name is good for at an endpoint. */
public final class Name {
  /** A name that no model has. */
  public static final String NOBODY = "assayer-probe-no-such-model";

  /** An endpoint that says one of these has read the request and refused it. */
  private static final Set<FailureKind> REFUSALS =
      Set.of(
          FailureKind.BAD_REQUEST,
          FailureKind.UNSUPPORTED_PARAMETER,
          FailureKind.AUTH,
          FailureKind.QUOTA);

  private Name() {}

  /**
   * Whether the model that answered is the one asked for.
   *
   * @param served as the answer says, "" where it does not
   */
  public static Ruling served(String asked, String served) {
    if (served.isEmpty()) {
      return Ruling.unsupported("the answer does not say which model gave it");
    }
    String said = served.toLowerCase(Locale.ROOT);
    String name = asked.toLowerCase(Locale.ROOT);
    String last = name.substring(name.lastIndexOf('/') + 1);
    boolean alike = said.contains(last) || (name + " ").contains(said + " ");
    Ruling ruling =
        alike || name.isEmpty()
            ? Ruling.pass(Shown.quoted(served) + " answered")
            : Ruling.warning(
                "asked for %s, and %s answered; an alias may stand for another model tomorrow"
                    .formatted(Shown.quoted(asked), Shown.quoted(served)));
    return ruling.with("served", Shown.line(served));
  }

  /**
   * Whether a wrong name is found out, where the endpoint answered it.
   *
   * @param known whether the server tells by other means what it runs
   */
  public static Ruling wrongAnswered(boolean known) {
    return known
        ? Ruling.warning(
            "a model that does not exist answers as well: the name decides nothing here, only what the server says of itself does")
        : Ruling.fail(
            "a model that does not exist answers as well, and the server does not say what it runs, so nobody knows which model this is");
  }

  /** Whether a wrong name is found out, where the endpoint did not answer it. */
  public static Ruling wrongFailed(FailureKind kind, String message) {
    if (kind == FailureKind.MODEL_NOT_FOUND) {
      return Ruling.pass("a wrong name is refused as such");
    }
    Ruling ruling =
        REFUSALS.contains(kind)
            ? Ruling.warning(
                "a wrong name is refused, but as %s: %s"
                    .formatted(Ruling.words(kind), Shown.line(message)))
            : Ruling.fail(
                "a wrong name must be refused, and what came is %s: %s"
                    .formatted(Ruling.words(kind), Shown.line(message)));
    return ruling.with("failure", Ruling.words(kind));
  }
}
