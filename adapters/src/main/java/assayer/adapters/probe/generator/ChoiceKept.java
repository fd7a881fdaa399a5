package assayer.adapters.probe.generator;

import assayer.adapters.probe.Inquiry;
import assayer.adapters.probe.Ruling;
import assayer.adapters.probe.Shown;
import assayer.core.item.Message;
import assayer.core.model.GenerateQuestion;
import assayer.core.model.ProbeFinding;
import assayer.core.model.Shape;
import java.util.List;

/** "choice-kept": a choice without the natural answer, where the role rests on choices. */
final class ChoiceKept implements Inquiry<GeneratorSubject> {
  private static final List<String> COLOURS = List.of("crimson", "turquoise");

  @Override
  public String id() {
    return "choice-kept";
  }

  @Override
  public List<ProbeFinding> put(GeneratorSubject subject) {
    if (subject.needs().stream().noneMatch(call -> call.shape() instanceof Shape.Choice)) {
      return List.of();
    }
    List<Message> turns = List.of(new Message("user", "What is the capital of France?"));
    GenerateQuestion question = new GenerateQuestion(turns, new Shape.Choice(COLOURS), 0, 0);
    return List.of(ruling(subject.ask(question)).on(id()));
  }

  /** What the answer shows to a question that may be answered with colours only. */
  static Ruling ruling(Told told) {
    return told.failure()
        .orElseGet(
            () ->
                COLOURS.contains(told.text().strip())
                    ? Ruling.pass("an answer keeps to a choice without the natural one")
                    : Ruling.fail("a choice is not kept to: " + Shown.quoted(told.text())));
  }
}
