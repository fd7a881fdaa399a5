package assayer.adapters.probe.generator;

import assayer.adapters.probe.Inquiry;
import assayer.adapters.probe.Length;
import assayer.adapters.probe.Ruling;
import assayer.core.model.ProbeFinding;
import assayer.core.outcome.Outcome;
import java.util.List;
import java.util.OptionalLong;

/** "too-long-refused": an input beyond the context must not be cut in silence. */
final class TooLong implements Inquiry<GeneratorSubject> {
  @Override
  public String id() {
    return "too-long-refused";
  }

  @Override
  public List<ProbeFinding> put(GeneratorSubject subject) {
    return List.of(ruling(subject, subject.context()).on(id()));
  }

  private static Ruling ruling(GeneratorSubject subject, OptionalLong context) {
    if (context.isEmpty()) {
      return Ruling.unsupported("the server does not say how much the model reads");
    }
    if (context.getAsLong() > Length.MOST) {
      return Length.tooMuch(context.getAsLong());
    }
    int words = Length.words(context.getAsLong());
    Told told = subject.ask(GeneratorSubject.user(Length.text(words)));
    return told.outcome() instanceof Outcome.Failed<?> failed
        ? Length.failed(failed.kind(), failed.message())
        : Length.answered(words, told.outcome().exchange().usage().input().orElse(-1));
  }
}
