package assayer.adapters.probe.generator;

import assayer.adapters.dialect.Target;
import assayer.adapters.probe.Inquiry;
import assayer.adapters.probe.Name;
import assayer.adapters.probe.Ruling;
import assayer.core.model.ProbeFinding;
import assayer.core.outcome.Outcome;
import java.util.List;
import java.util.Optional;

/** "wrong-model-refused": whether a name that no model has is found out, and as what. */
final class WrongModel implements Inquiry<GeneratorSubject> {
  @Override
  public String id() {
    return "wrong-model-refused";
  }

  @Override
  public List<ProbeFinding> put(GeneratorSubject subject) {
    Optional<Target> nobody = subject.dialect().named(subject.target(), Name.NOBODY);
    Ruling ruling =
        nobody.isEmpty()
            ? Ruling.unsupported("the model's name does not decide here who answers")
            : ruling(subject, subject.ask(nobody.get(), GeneratorSubject.user("Hello.")));
    return List.of(ruling.on(id()));
  }

  private static Ruling ruling(GeneratorSubject subject, Told told) {
    if (told.outcome() instanceof Outcome.Failed<?> failed) {
      return Name.wrongFailed(failed.kind(), failed.message());
    }
    boolean known = subject.listing().filter(l -> !l.identity().isEmpty()).isPresent();
    return Name.wrongAnswered(known);
  }
}
