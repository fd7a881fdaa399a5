package assayer.reports.html;

import assayer.core.manifest.Conformance;
import assayer.core.model.NoiseFloor;
import assayer.core.model.ProbeFinding;
import assayer.core.model.ProbeFinding.Status;
import assayer.reports.shown.Counts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A model in a role, and what conformance questions showed of it.
 *
 * @param id unique in the page
 * @param seat the model and its role
 * @param tone of the worst finding: "good", "bad", "open"
 * @param summary all findings counted
 * @param noise how far its answers move by themselves, "" where that is not known
 * @param noisy whether it is known
 * @param probed whether any question was put
 * @param questions how many were
 * @param lines one a question
 */
record ProbeView(
    String id,
    String seat,
    String tone,
    String summary,
    String noise,
    boolean noisy,
    boolean probed,
    String questions,
    List<Line> lines) {

  /**
   * One finding.
   *
   * @param question its id
   * @param tone a class: "good", "bad", "open"
   * @param sign how it ended, as a shape
   * @param word the same in words
   * @param sentence what was seen
   * @param facts the figures behind it
   */
  record Line(
      String question, String tone, String sign, String word, String sentence, String facts) {

    static Line of(ProbeFinding finding) {
      return new Line(
          finding.question(),
          ProbeView.tone(finding.status()),
          sign(finding.status()),
          Conformance.word(finding.status()),
          finding.sentence(),
          facts(finding));
    }

    private static String sign(Status status) {
      return switch (status) {
        case PASS -> "✓";
        case FAIL -> "✕";
        case WARNING -> "!";
        case NOT_SUPPORTED -> "–";
      };
    }

    private static String facts(ProbeFinding finding) {
      return new TreeMap<>(finding.facts())
          .entrySet().stream()
              .map(fact -> fact.getKey() + " = " + fact.getValue())
              .collect(Collectors.joining("; "));
    }
  }

  static ProbeView of(Conformance found) {
    int questions = found.findings().size();
    return new ProbeView(
        "probe-" + UUID.nameUUIDFromBytes(found.seat().getBytes(StandardCharsets.UTF_8)),
        found.seat(),
        tone(found),
        found.summary(),
        found.noise().map(NoiseFloor::text).orElse(""),
        found.noise().isPresent(),
        found.isProbed(),
        Counts.of(questions, "question", "questions"),
        found.findings().stream().map(Line::of).toList());
  }

  private static String tone(Conformance found) {
    return Stream.of(Status.FAIL, Status.WARNING, Status.PASS)
        .filter(status -> !found.with(status).isEmpty())
        .map(ProbeView::tone)
        .findFirst()
        .orElse("open");
  }

  private static String tone(Status status) {
    return switch (status) {
      case PASS -> "good";
      case FAIL -> "bad";
      case WARNING -> "open";
      case NOT_SUPPORTED -> "quiet";
    };
  }
}
