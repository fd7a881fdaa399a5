package assayer.junit.engine;

import static java.util.stream.Collectors.joining;

import assayer.core.reading.Estimate;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.junit.run.Legible;
import java.util.List;

/**
 * What a test says of the verdicts of its gate. Reports of build tools carry the message and
 * nothing else that was published, so the numbers stand in it.
 *
 * @param verdicts of one gate, at least one
 * @param page where to look
 */
record Words(List<GateVerdict> verdicts, String page) {

  /** FAIL before INCONCLUSIVE before PASS. */
  Decision worst() {
    List<Decision> all = verdicts.stream().map(GateVerdict::decision).toList();
    return all.contains(Decision.FAIL)
        ? Decision.FAIL
        : all.contains(Decision.INCONCLUSIVE) ? Decision.INCONCLUSIVE : Decision.PASS;
  }

  /** A line for each verdict that did not pass, with its sentence and numbers, and the page. */
  String message() {
    return verdicts.stream()
        .filter(verdict -> verdict.decision() != Decision.PASS || worst() == Decision.PASS)
        .map(Words::line)
        .collect(joining("\n", "", "\n" + page));
  }

  private static String line(GateVerdict verdict) {
    String numbers = verdict.measured().map(e -> " (" + numbers(e) + ")").orElse("");
    return Legible.line(
        verdict.decision() + "  " + verdict.id() + ": " + verdict.sentence() + numbers);
  }

  private static String numbers(Estimate estimate) {
    return "value "
        + estimate.value()
        + estimate.interval().map(i -> ", low " + i.low() + ", high " + i.high()).orElse("")
        + ", n "
        + estimate.n();
  }

  /** The gate's name, which holds its bound. */
  String expected() {
    return verdicts.stream()
        .map(verdict -> Legible.line("PASS  " + verdict.id()))
        .collect(joining("\n"));
  }

  /** What was found. */
  String actual() {
    return verdicts.stream()
        .map(
            verdict ->
                Legible.line(
                    verdict.decision()
                        + "  "
                        + verdict.measured().map(Words::numbers).orElse("no number")))
        .collect(joining("\n"));
  }
}
