package assayer.adapters.probe.generator;

import assayer.adapters.dialect.Sampling;
import assayer.adapters.probe.Inquiry;
import assayer.adapters.probe.Ruling;
import assayer.adapters.probe.Shown;
import assayer.core.model.ProbeFinding;
import java.util.List;

/** "stop-heeded": where the run file names texts that end an answer. */
final class Stop implements Inquiry<GeneratorSubject> {
  private static final String COMMA = ",";

  @Override
  public String id() {
    return "stop-heeded";
  }

  @Override
  public List<ProbeFinding> put(GeneratorSubject subject) {
    if (subject.sampling().stop().isEmpty()) {
      return List.of();
    }
    Sampling stopped = subject.sampling().withStop(List.of(COMMA));
    String text = "Write the numbers from 1 to 9, separated by commas, and nothing else.";
    return List.of(ruling(subject.ask(stopped, GeneratorSubject.user(text))).on(id()));
  }

  /** What an answer shows that had to end before its first comma. */
  static Ruling ruling(Told told) {
    return told.failure()
        .orElseGet(
            () -> {
              String text = told.text();
              if (text.contains(COMMA)) {
                return Ruling.fail(
                    "an answer went on behind a text that should end it: " + Shown.quoted(text));
              }
              return text.contains("9")
                  ? Ruling.unsupported(
                      "the text that should end the answer did not come up: " + Shown.quoted(text))
                  : Ruling.pass("an answer ends where it should");
            });
  }
}
