package assayer.adapters.probe.generator;

import assayer.adapters.probe.Inquiry;
import assayer.adapters.probe.Ruling;
import assayer.adapters.probe.Shown;
import assayer.core.item.Message;
import assayer.core.model.GenerateQuestion;
import assayer.core.model.ProbeFinding;
import java.util.List;

/** "begun-answer-continued": where the role's template begins the answer. */
final class BegunAnswer implements Inquiry<GeneratorSubject> {
  @Override
  public String id() {
    return "begun-answer-continued";
  }

  @Override
  public List<ProbeFinding> put(GeneratorSubject subject) {
    if (subject.needs().stream().noneMatch(BegunAnswer::begun)) {
      return List.of();
    }
    List<Message> turns =
        List.of(
            new Message("user", "Write the first ten capital letters, separated by blanks."),
            new Message("assistant", "A B C D"));
    return List.of(ruling(subject.ask(GenerateQuestion.of(turns))).on(id()));
  }

  private static boolean begun(GenerateQuestion call) {
    List<Message> turns = call.messages();
    return turns.get(turns.size() - 1).role().equals("assistant");
  }

  /** What the rest of an answer shows that began with "A B C D". */
  static Ruling ruling(Told told) {
    return told.failure()
        .orElseGet(
            () -> {
              String text = told.text().strip();
              if (text.startsWith("E")) {
                return Ruling.pass("a begun answer is gone on with");
              }
              return text.contains("A B C D")
                  ? Ruling.fail("a begun answer is begun anew: " + Shown.quoted(text))
                  : Ruling.warning("a begun answer went on as " + Shown.quoted(text));
            });
  }
}
