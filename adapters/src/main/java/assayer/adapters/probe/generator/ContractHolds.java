package assayer.adapters.probe.generator;

import assayer.adapters.probe.Inquiry;
import assayer.adapters.probe.Ruling;
import assayer.core.model.ProbeFinding;
import assayer.core.model.Question;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * "contract-holds": whether known items are answered in a way that can be read, and rightly; and
 * "answers-repeat": whether they are answered alike when asked three times without drawing.
 */
final class ContractHolds implements Inquiry<GeneratorSubject> {
  private static final int REPEATS = 2;

  /** Items asked again take so many calls each time at most, and one item may take more. */
  private static final int CALLS = 6;

  @Override
  public String id() {
    return "contract-holds";
  }

  @Override
  public List<ProbeFinding> put(GeneratorSubject subject) {
    return put(subject, KnownItems.of(subject.role()));
  }

  private <Q extends Question, A extends Answer> List<ProbeFinding> put(
      GeneratorSubject subject, KnownItems<Q, A> items) {
    List<Outcome<A>> first = subject.play(items.questions());
    return List.of(
        Contract.ruling(first, items.right()).on(id()),
        repeated(subject, items, first).on("answers-repeat"));
  }

  private static <Q extends Question, A extends Answer> Ruling repeated(
      GeneratorSubject subject, KnownItems<Q, A> items, List<Outcome<A>> first) {
    OptionalDouble temperature = subject.sampling().temperature();
    if (temperature.isEmpty() || temperature.getAsDouble() > 0) {
      return Ruling.unsupported(
          temperature.isEmpty()
              ? "how answers are drawn is left to the endpoint, so that they may differ"
              : "answers are drawn with a temperature above 0, so that they differ");
    }
    int calls = Math.max(1, subject.calls(items.questions().get(0)).size());
    List<Q> again =
        items.questions().subList(0, Math.min(first.size(), Math.max(1, CALLS / calls)));
    List<List<Outcome<A>>> asked = new ArrayList<>(List.of(first.subList(0, again.size())));
    for (int i = 0; i < REPEATS; i++) {
      asked.add(subject.play(again));
    }
    return Repeats.ruling(asked, items.measure());
  }
}
