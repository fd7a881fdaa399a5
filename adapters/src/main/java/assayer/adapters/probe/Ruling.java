package assayer.adapters.probe;

import assayer.core.model.ProbeFinding;
import assayer.core.model.ProbeFinding.Status;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.core.outcome.FailureKind;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What answers show, before it is said of which question.
 *
 * @param status how it ended
 * @param sentence what was seen
 * @param facts figures behind it, by name
 */
public record Ruling(Status status, String sentence, Map<String, String> facts) {
  /** The question whether there is anybody to ask as the run file says. */
  public static final String OPENS = "opens";

  /** Copies the map. */
  public Ruling {
    facts = Map.copyOf(facts);
  }

  /** As it should be. */
  public static Ruling pass(String sentence) {
    return new Ruling(Status.PASS, sentence, Map.of());
  }

  /** As it should not be. */
  public static Ruling fail(String sentence) {
    return new Ruling(Status.FAIL, sentence, Map.of());
  }

  /** A person should know. */
  public static Ruling warning(String sentence) {
    return new Ruling(Status.WARNING, sentence, Map.of());
  }

  /** It cannot be asked here, or the answers cannot tell. */
  public static Ruling unsupported(String sentence) {
    return new Ruling(Status.NOT_SUPPORTED, sentence, Map.of());
  }

  /** There was no answer. */
  public static Ruling failed(FailureKind kind, String message) {
    return fail("no answer, " + words(kind) + ": " + Shown.line(message))
        .with("failure", words(kind));
  }

  /** Nothing can be asked, since the endpoint and the run file do not fit together. */
  public static Ruling refused(ProblemException problems) {
    return fail(
        Shown.line(
            problems.problems().stream().map(Problem::toString).collect(Collectors.joining("; "))));
  }

  /** With a figure more. */
  public Ruling with(String name, Object value) {
    Map<String, String> more = new TreeMap<>(facts);
    more.put(name, String.valueOf(value));
    return new Ruling(status, sentence, more);
  }

  /** As the finding on a question. */
  public ProbeFinding on(String question) {
    return new ProbeFinding(question, status, sentence, facts);
  }

  /** A class of failure in words. */
  public static String words(FailureKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
