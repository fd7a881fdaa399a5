package assayer.adapters.scoring;

import assayer.adapters.probe.scorer.Measured;
import assayer.core.model.Role;
import assayer.core.outcome.FailureKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Reads what a server gave for conformance questions: the numbers as they came, and the score that
 * a run would make of them.
 *
 * @param head which column is the score, by the server's own names
 */
record Measuring(Role role, Head head, Scoring scoring) {

  /** What came back for one text. */
  Measured of(Given given) {
    try {
      return new Measured(
          rows(given.reply()),
          score(given.reply()),
          Optional.empty(),
          given.exchange().served(),
          given.exchange().usage().input().orElse(-1));
    } catch (Unusable e) {
      return new Measured(
          List.of(),
          OptionalDouble.empty(),
          Optional.of(lack(e.reply())),
          given.exchange().served(),
          -1);
    }
  }

  /** Columns with names in the order of these, since servers may sort them by score. */
  private List<double[]> rows(Reply reply) throws Unusable {
    if (reply instanceof Reply.Rows rows) {
      return role == Role.STEPS ? rows.rows() : List.of(last(reply));
    }
    if (reply instanceof Reply.Columns && role != Role.STEPS) {
      return List.of(last(reply));
    }
    if (reply instanceof Reply.Columns) {
      throw Unusable.malformed("the server gives one row for the whole text and none for steps");
    }
    throw Unusable.of(reply);
  }

  private static double[] last(Reply numbers) throws Unusable {
    Reply.Columns columns = Reply.last(numbers);
    if (columns.names().isEmpty()) {
      return columns.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
    TreeMap<String, Double> named = new TreeMap<>();
    for (int i = 0; i < columns.names().size(); i++) {
      named.put(columns.names().get(i), columns.values().get(i));
    }
    return named.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The score as a run reads it; what it could not read is refused here as well. */
  private OptionalDouble score(Reply reply) throws Unusable {
    Semantics semantics = scoring.setup().semantics();
    if (role == Role.STEPS) {
      scoring.steps().orElseThrow().scores(((Reply.Rows) reply).rows());
      return OptionalDouble.empty();
    }
    if (role == Role.ATTRIBUTES) {
      head.named(Reply.last(reply), semantics);
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(head.score(Reply.last(reply), semantics));
  }

  private static Measured.Lack lack(Reply reply) {
    if (reply instanceof Reply.Broken broken) {
      return new Measured.Lack(broken.kind(), broken.message());
    }
    if (reply instanceof Reply.Unread unread) {
      return new Measured.Lack(
          FailureKind.MALFORMED, "expected " + unread.expected() + ", got " + unread.raw());
    }
    String declined = reply instanceof Reply.Declined words ? words.text() : "no numbers";
    return new Measured.Lack(FailureKind.BAD_REQUEST, "declined: " + declined);
  }
}
