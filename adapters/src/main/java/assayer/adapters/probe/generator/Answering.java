package assayer.adapters.probe.generator;

import assayer.adapters.probe.Inquiry;
import assayer.adapters.probe.Name;
import assayer.adapters.probe.Ruling;
import assayer.core.model.ProbeFinding;
import java.util.List;
import java.util.Optional;

/** "answers": whether anybody answers, key included; and "served-model": which model it was. */
final class Answering implements Inquiry<GeneratorSubject> {
  @Override
  public String id() {
    return "answers";
  }

  @Override
  public List<ProbeFinding> put(GeneratorSubject subject) {
    Told told = subject.ask(GeneratorSubject.user("Answer with the word ready."));
    Optional<Ruling> failure = told.failure();
    if (failure.isPresent()) {
      return List.of(failure.get().on(id()));
    }
    String served = told.outcome().exchange().served();
    return List.of(
        Ruling.pass("a small request is answered").on(id()),
        Name.served(subject.target().model(), served).on("served-model"));
  }
}
