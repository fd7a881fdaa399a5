package assayer.run;

import assayer.core.item.Item;
import assayer.core.option.ProblemException;
import assayer.core.outcome.Tally;
import assayer.core.policy.ScoringPolicy;
import assayer.core.suite.Observed;
import assayer.core.suite.Rehearsal;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.core.suite.Suite;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One model on one entry of the plan: streams the dataset, has it asked chunk by chunk, and hands
 * what came to the scoring in the dataset's order.
 *
 * @param <I> the kind of item
 * @param <S> how it is scored
 */
final class Job<I extends Item, S extends Scoring<I>> {
  private final Session session;
  private final Entry<I> entry;
  private final Seat seat;
  private final Function<Scoring<I>, S> around;
  private final Intake<I> intake;
  private Suite<I> suite;
  private S scoring;
  private Bounding<I> bounding;

  /** With another scoring around the entry's own. */
  Job(Session session, Entry<I> entry, Seat seat, Function<Scoring<I>, S> around) {
    this(session, entry, seat, around, ItemSink.NONE);
  }

  /** The same, each item handed on besides. */
  Job(Session session, Entry<I> entry, Seat seat, Function<Scoring<I>, S> around, ItemSink sink) {
    this.session = session;
    this.entry = entry;
    this.seat = seat;
    this.around = around;
    this.intake = new Intake<>(session, entry, seat, sink);
    this.suite = entry.suite().seated(seat.beside());
    this.scoring = around.apply(scoring(suite));
    this.bounding = bounding(suite);
  }

  private Scoring<I> scoring(Suite<I> by) {
    return scoring(by, entry.policy());
  }

  private Scoring<I> scoring(Suite<I> by, ScoringPolicy policy) {
    return by.scoring(seat.role(), policy, entry.dataset().card(), session.seed());
  }

  private Bounding<I> bounding(Suite<I> by) {
    return new Bounding<>(unscored -> scoring(by, entry.policy().with(unscored)));
  }

  /** What has got the items, once it has run. */
  S scoring() {
    return scoring;
  }

  /** One like it that has got nothing. */
  Scoring<I> fresh() {
    return scoring(suite);
  }

  Seat seat() {
    return seat;
  }

  /** Where every row and ask went so far. */
  Tally tally() {
    return intake.tally();
  }

  /** The asks that items would begin with. */
  long asks(List<I> items) {
    return items.stream()
        .mapToLong(item -> suite.asks(item, seat.role(), session.seed()).size())
        .sum();
  }

  /** The readings of what has run. */
  Scored scored() {
    return scoring.scored();
  }

  /** Whether items are to be read with their text. */
  boolean readsText() {
    return seat.source().readsText() || suite.readsText();
  }

  /** The same with what its headline would be if all that is missing were wrong or right. */
  Scored bounded() {
    Scored all = scored();
    return bounding.of(suite, all).map(all::with).orElse(all);
  }

  /** Asks the whole dataset; of one that could stop early, what is stored is the whole. */
  Done run() {
    if (entry.watches(seat) && !session.isOpen()) {
      intake.leaveUnasked();
    }
    try (Stage<I> stage = begin()) {
      stage.ask(() -> entry.dataset().rows(readsText()));
      return stage.end();
    }
  }

  /**
   * Opens the model and lets the suite rehearse. A model that cannot be opened fails its own job
   * alone: others may have been paid for.
   */
  Stage<I> begin() {
    try {
      return stage(session.questioner(entry, seat));
    } catch (ProblemException e) {
      intake.remarks().tell(e.problems());
      return Stage.unopened(intake);
    }
  }

  private Stage<I> stage(Questioner<I> questioner) {
    try {
      return isRehearsed(questioner)
          ? Stage.of(
              intake,
              questioner,
              new ChunkWindow<>(session, entry, suite, questioner, this::settle))
          : Stage.unrehearsed(intake, questioner);
    } catch (RuntimeException e) {
      questioner.close();
      throw e;
    }
  }

  /** Whether the suite knows what it wanted to find out before it measures. */
  private boolean isRehearsed(Questioner<I> questioner) {
    Optional<Rehearsal<I>> rehearsal = suite.rehearsal(seat.role(), session.seed());
    if (rehearsal.isEmpty()) {
      return true;
    }
    Rehearsing<I> rehearsing = new Rehearsing<>(entry, questioner, rehearsal.get());
    boolean over = rehearsing.run(readsText());
    intake.begin(rehearsing.tally());
    if (over) {
      suite = rehearsal.get().found();
      scoring = around.apply(scoring(suite));
      bounding = bounding(suite);
    }
    return over;
  }

  private void settle(List<Asked<I>> chunk) {
    long before = intake.tally().items();
    chunk.forEach(asked -> intake.take(asked, this::measure));
    session.progress().advance(intake.tally().items() - before);
    session.progress().spent(session.spending().spent());
  }

  private void measure(Observed<I> observed) {
    scoring.add(observed);
    bounding.add(observed);
  }
}
