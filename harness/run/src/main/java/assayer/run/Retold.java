package assayer.run;

import assayer.core.item.Candidate;
import assayer.core.item.Correctness;
import assayer.core.item.CritiqueCase;
import assayer.core.item.EarlierCritique;
import assayer.core.item.Item;
import assayer.core.item.ItemId;
import assayer.core.model.Ask;
import assayer.core.model.Role;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Completion;
import assayer.core.outcome.Critique;
import assayer.core.outcome.Outcome;
import assayer.run.store.JobKey;
import assayer.run.store.StoredOutcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Items as they stand after a model was asked about them. What a reviewer said is their critique
 * now: of several samples the first; words without a verdict, be they a refusal, are a critique
 * without a verdict; a verdict without words is put into a sentence, since a refiner reads nothing
 * else. What a refiner wrote last is their completion now, of which nobody has said yet whether it
 * is right; if it wrote nothing, the one before still stands.
 *
 * @param name of the dataset that they make
 * @param entry the suite that asked, and of what data
 * @param seat who was asked
 * @param seed of that run
 * @param stored what came of it
 * @param job where in the store
 */
record Retold<J extends Item>(
    String name, Entry<J> entry, Seat seat, long seed, StoredOutcomes stored, JobKey job) {

  /** The item, empty if what was said of it is not stored. */
  Optional<CritiqueCase> of(J item) {
    return item instanceof CritiqueCase told
        ? outcomes(item).map(all -> of(told, all))
        : Optional.empty();
  }

  /** Why there is none. */
  Problem lost(J item) {
    return new Problem(
        Place.NOWHERE,
        "item %s: the earlier run holds no answer of %s about it; run that one again"
            .formatted(item.id().row(), job.model()));
  }

  /** Of all rounds; empty if one is missing. */
  private Optional<List<Outcome<?>>> outcomes(J item) {
    List<Outcome<?>> all = new ArrayList<>();
    List<? extends Ask<?>> round = entry.suite().asks(item, seat.role(), seed);
    while (!round.isEmpty()) {
      for (Ask<?> ask : round) {
        Optional<Outcome<?>> outcome = stored.find(job, ask.id());
        if (outcome.isEmpty() || outcome.get() instanceof Outcome.Failed<?>) {
          return Optional.empty();
        }
        all.add(outcome.get());
      }
      round = entry.suite().further(item, seat.role(), seed, all);
    }
    return Optional.of(all);
  }

  private CritiqueCase of(CritiqueCase item, List<Outcome<?>> outcomes) {
    ItemId id = new ItemId(name, item.id().row(), item.id().subset());
    return seat.role() == Role.REFINER
        ? refined(id, item, outcomes.get(outcomes.size() - 1))
        : new CritiqueCase(
            id,
            item.prompt(),
            item.completion(),
            item.gold(),
            item.reference(),
            critique(outcomes.get(0)),
            item.classes());
  }

  private static EarlierCritique critique(Outcome<?> outcome) {
    return outcome.fold(
        Retold::critique,
        refused -> new EarlierCritique(refused.text(), Correctness.UNKNOWN),
        unparsed -> new EarlierCritique(unparsed.raw(), Correctness.UNKNOWN),
        failed -> EarlierCritique.NONE);
  }

  private static EarlierCritique critique(Answer answer) {
    if (!(answer instanceof Critique critique)) {
      return EarlierCritique.NONE;
    }
    String words = critique.right() ? "The answer is right." : "The answer is wrong.";
    return new EarlierCritique(
        critique.text().isBlank() ? words : critique.text(), Correctness.of(critique.right()));
  }

  private static CritiqueCase refined(ItemId id, CritiqueCase item, Outcome<?> outcome) {
    Optional<String> text =
        outcome
            .answer()
            .filter(Completion.class::isInstance)
            .map(answer -> ((Completion) answer).text());
    return new CritiqueCase(
        id,
        item.prompt(),
        text.map(words -> Candidate.of(item.completion().name(), words)).orElse(item.completion()),
        text.isPresent() ? Correctness.UNKNOWN : item.gold(),
        item.reference());
  }
}
