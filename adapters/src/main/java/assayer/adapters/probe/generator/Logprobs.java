package assayer.adapters.probe.generator;

import assayer.adapters.probe.Inquiry;
import assayer.core.item.Message;
import assayer.core.model.GenerateQuestion;
import assayer.core.model.ProbeFinding;
import assayer.core.model.Shape;
import assayer.core.outcome.Token;
import java.util.List;

/** "logprobs-sound": where the role reads probabilities of tokens. */
final class Logprobs implements Inquiry<GeneratorSubject> {
  @Override
  public String id() {
    return "logprobs-sound";
  }

  @Override
  public List<ProbeFinding> put(GeneratorSubject subject) {
    int wanted = subject.needs().stream().mapToInt(GenerateQuestion::alternatives).max().orElse(0);
    if (wanted == 0) {
      return List.of();
    }
    List<Message> turns = List.of(new Message("user", "Answer with yes or no: is water wet?"));
    Told told = subject.ask(new GenerateQuestion(turns, Shape.FREE, wanted, 0));
    List<Token> written = told.response().map(subject.dialect()::written).orElse(List.of());
    return List.of(told.failure().orElseGet(() -> TokenList.ruling(written)).on(id()));
  }
}
