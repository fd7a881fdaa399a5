package assayer.adapters.probe.generator;

import assayer.adapters.probe.Inquiry;
import assayer.adapters.probe.Ruling;
import assayer.core.item.Message;
import assayer.core.model.GenerateQuestion;
import assayer.core.model.ProbeFinding;
import assayer.core.model.Shape;
import java.util.List;
import java.util.Optional;

/** "seed-heeded": where the run file has a seed and draws with a temperature above 0. */
final class SeedTwice implements Inquiry<GeneratorSubject> {
  @Override
  public String id() {
    return "seed-heeded";
  }

  @Override
  public List<ProbeFinding> put(GeneratorSubject subject) {
    boolean drawn = subject.sampling().temperature().orElse(1) > 0;
    if (subject.sampling().seed().isEmpty() || !drawn) {
      return List.of();
    }
    Told once = subject.ask(question(0));
    Told again = subject.ask(question(0));
    Told other = subject.ask(question(1));
    return List.of(ruling(once, again, other).on(id()));
  }

  /** Another repeat has another seed. */
  private static GenerateQuestion question(int repeat) {
    String text = "Write eight words that have nothing to do with each other, and nothing else.";
    return new GenerateQuestion(List.of(new Message("user", text)), Shape.FREE, 0, repeat);
  }

  /** What the same seed twice and another one show. */
  static Ruling ruling(Told once, Told again, Told other) {
    Optional<Ruling> failure = once.failure().or(again::failure).or(other::failure);
    if (failure.isPresent()) {
      return failure.get();
    }
    if (!once.text().equals(again.text())) {
      return Ruling.warning(
          "the same seed gave two different answers: the run cannot be repeated word for word");
    }
    return once.text().equals(other.text())
        ? Ruling.unsupported("one seed gives the same answer as another, which shows nothing")
        : Ruling.pass("the same seed gives the same answer, and another one another");
  }
}
