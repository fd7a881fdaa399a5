package assayer.adapters.prompted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assayer.core.item.Candidate;
import assayer.core.item.ItemId;
import assayer.core.item.Prompt;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.CompareQuestion;
import assayer.core.model.GenerateQuestion;
import assayer.core.model.Judge;
import assayer.core.model.Role;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.outcome.Completion;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LastingTest {
  private static final Problem LEFT = new Problem(Place.NOWHERE, "an answer was left over");

  /** Test material: a generator that counts how often it was closed. */
  private static final class Counted implements Retentive {
    private final List<String> settled = new ArrayList<>();
    private final AtomicInteger closed = new AtomicInteger();

    @Override
    public CompletionStage<List<Outcome<Completion>>> answer(List<Ask<GenerateQuestion>> batch) {
      return CompletableFuture.completedStage(List.of());
    }

    @Override
    public void settled(AskId id, Outcome<?> outcome) {
      settled.add(id.slot() + " " + outcome.answer().isPresent());
    }

    @Override
    public List<Problem> problems() {
      return List.of(LEFT);
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  @Test
  void role_tellsItsGeneratorWhatCameOfAnAsk_andClosesIt() {
    Counted generator = new Counted();
    List<Outcome<Judgement>> outcomes =
        List.of(new Outcome.Answered<>(Judgement.of(Verdict.TIE)), new Outcome.Refused<>("no"));
    CompletionStage<List<Outcome<Judgement>>> answer = CompletableFuture.completedStage(outcomes);
    Judge judge = batch -> answer;
    Judge lasting = assertInstanceOf(Judge.class, Lasting.over(generator, Role.JUDGE, judge));
    CompareQuestion question =
        new CompareQuestion(Prompt.of("p"), Candidate.of("", "a"), Candidate.of("", "b"));
    ItemId item = new ItemId("d", "1", "");
    List<Ask<CompareQuestion>> asks =
        List.of(
            new Ask<>(new AskId(item, "one"), question, 0),
            new Ask<>(new AskId(item, "two"), question, 0));
    assertEquals(outcomes, lasting.answer(asks).toCompletableFuture().join());
    assertEquals(List.of("one true", "two false"), generator.settled);
    assertEquals(List.of(LEFT), lasting.problems());
    assertEquals(0, generator.closed.get());
    lasting.close();
    assertEquals(1, generator.closed.get());
  }

  @Test
  void generatorAsARoleItself_tellsItsProblemsOnce() {
    Counted generator = new Counted();
    assertEquals(List.of(LEFT), Lasting.over(generator, Role.GENERATOR, generator).problems());
  }

  @Test
  void exceptionOfARole_isItsOwn() {
    Judge broken =
        batch -> {
          throw new IllegalStateException("broken");
        };
    Judge lasting = assertInstanceOf(Judge.class, Lasting.over(new Counted(), Role.JUDGE, broken));
    assertEquals(
        "broken",
        assertThrows(IllegalStateException.class, () -> lasting.answer(List.of())).getMessage());
  }
}
