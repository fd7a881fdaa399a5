package assayer.run;

import assayer.core.gate.BoundTests;
import assayer.core.item.Item;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.reading.Reading;
import assayer.core.reading.Stopping;
import assayer.core.suite.Scored;
import assayer.run.gate.Gate;
import assayer.run.gate.StopRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Models of one entry that are asked the same items side by side, block by block, until the gates
 * that rest on them are decided. What decides is what was answered, in an order that the seed alone
 * makes; so whoever goes on with the run, or scores it again, stops at the same item.
 *
 * <p>A block in which an ask failed cannot be looked at. The asking then ends for this session, as
 * the next may have an answer.
 *
 * @param <I> the kind of item
 */
final class Watch<I extends Item> implements AutoCloseable {
  private final Entry<I> entry;
  private final List<Gate> gates;
  private final boolean benchmark;
  private final Looking looking;
  private final Blocks<I> blocks;
  private final List<Job<I, Watching<I>>> jobs = new ArrayList<>();
  private final List<Watchee<I>> all = new ArrayList<>();
  private int asked;

  /** One of the models. */
  private static final class Watchee<I extends Item> {
    private final Job<I, Watching<I>> job;
    private final Stage<I> stage;
    private boolean live = true;
    private int after;

    Watchee(Job<I, Watching<I>> job) {
      this.job = job;
      this.stage = job.begin();
    }
  }

  /**
   * @param looking decides what there is to decide; other models may have been looked at before
   */
  Watch(Session session, RunPlan plan, Entry<I> entry, List<Seat> seats, Looking looking) {
    this.entry = entry;
    this.gates = plan.gates();
    this.benchmark = plan.stop() == StopRule.BENCHMARK;
    this.looking = looking;
    seats.forEach(seat -> jobs.add(new Job<>(session, entry, seat, Watching::new)));
    boolean text = jobs.stream().anyMatch(Job::readsText);
    this.blocks =
        new Blocks<>(entry.dataset().rows(text), entry.limit(), new AskingOrder(session.seed()));
  }

  /** What the order of items and the number of models come to, for a progress bar. */
  OptionalLong items() {
    return OptionalLong.of((long) blocks.items() * jobs.size());
  }

  /** Asks; what became of each model, in the order of the seats. */
  Map<Seat, Finished> run(Scorer scorer, BoundTests tests) {
    jobs.forEach(job -> all.add(new Watchee<>(job)));
    all.forEach(one -> one.stage.ask(blocks::others));
    Optional<String> unfit = Optional.empty();
    while (unfit.isEmpty() && isMoreWanted() && isSettled()) {
      ask(blocks.after(asked));
      if (isSettled()) {
        unfit = look();
      }
    }
    if (unfit.isPresent()) {
      all.forEach(one -> one.live = true);
      ask(blocks.items());
    }
    Map<Seat, Finished> finished = new LinkedHashMap<>();
    for (Watchee<I> one : all) {
      finished.put(one.job.seat(), finished(one, unfit, scorer, tests));
    }
    return finished;
  }

  private boolean isMoreWanted() {
    return all.stream().anyMatch(one -> one.live && one.after < blocks.items());
  }

  private boolean isSettled() {
    return all.stream().allMatch(one -> one.stage.isSettled());
  }

  private void ask(int to) {
    for (Watchee<I> one : all) {
      if (one.live) {
        one.stage.ask(() -> blocks.rows(one.after, to)); // it may have paused, its gates decided
        one.after = to;
      }
    }
    asked = to;
  }

  /** Sees which gates are decided; says why none can be, if so. */
  private Optional<String> look() {
    for (Watchee<I> one : all) {
      if (one.live) {
        Heard heard = one.job.scoring().heard(one.job.tally());
        Optional<String> unfit = one.job.scoring().unfit(heard.scored(), entry.suite().headline());
        if (unfit.isPresent()) {
          return unfit;
        }
        looking.tell(entry, one.job.seat(), heard, stopping(one, "", 0));
      }
    }
    List<Gate> open = looking.open(gates);
    for (Watchee<I> one : all) {
      one.live = open.stream().anyMatch(gate -> rests(gate, one));
    }
    return Optional.empty();
  }

  private boolean rests(Gate gate, Watchee<I> one) {
    return Watched.models(gate, entry).contains(Watched.id(one.job.seat()));
  }

  private Stopping stopping(Watchee<I> one, String why, long saved) {
    return new Stopping(why, one.after, blocks.items(), saved, benchmark);
  }

  private Finished finished(
      Watchee<I> one, Optional<String> unfit, Scorer scorer, BoundTests tests) {
    boolean whole = one.after == blocks.items();
    Done asked = whole ? one.stage.end() : one.stage.endEarly();
    boolean judged = asked.complete() && (whole || !one.live);
    Done done = judged ? asked : unjudged(one, asked);
    if (unfit.isPresent()) {
      String why = "asked whole, although gates say to stop early: " + unfit.get();
      return new Finished(
          done.with(problem(one, why)), scorer.score(() -> scored(one)), Optional.empty());
    }
    long saved = one.live ? 0 : one.job.asks(blocks.rest(one.after));
    Stopping stopping = stopping(one, why(one, whole), saved);
    return new Finished(
        done, scorer.score(() -> lookedAt(one, tests, stopping)), Optional.of(stopping));
  }

  private String why(Watchee<I> one, boolean whole) {
    if (!one.live) {
      return "its gates are decided";
    }
    return whole ? "its gates are still open" : "the session ended";
  }

  /** What may change when the run goes on. */
  private Done unjudged(Watchee<I> one, Done done) {
    String why =
        "asked %s of %s items; whether its gates need more is known once all of these are answered, so the same `assayer run` goes on here"
            .formatted(one.after, blocks.items());
    return one.stage.isReady() ? done.open().with(problem(one, why)) : done.open();
  }

  private Problem problem(Watchee<I> one, String what) {
    return new Problem(
        Place.NOWHERE, Watched.id(one.job.seat()) + " on " + entry.suite().id() + ": " + what);
  }

  private Scored scored(Watchee<I> one) {
    return one.job.scoring().scoredBy(one.job.fresh(), blocks::place);
  }

  /** With the interval that holds at any look, if what was asked has such a one. */
  private Scored lookedAt(Watchee<I> one, BoundTests tests, Stopping stopping) {
    String headline = entry.suite().headline();
    Scored last = one.job.scoring().scored();
    if (one.job.scoring().unfit(last, headline).isPresent()) {
      return scored(one); // it came to no look
    }
    double[] values =
        IntStream.range(0, last.credits().size())
            .mapToDouble(last.credits()::get)
            .filter(value -> !Double.isNaN(value))
            .toArray();
    Reading anytime =
        tests.anytime(values, 0, 1, 0, population(stopping, values.length)).measured();
    return LookedAt.of(scored(one), headline, anytime);
  }

  /** Of how many items the mean is to be, if of no others. */
  private static OptionalLong population(Stopping stopping, int values) {
    if (!stopping.benchmark() || (stopping.isEarly() && values < stopping.after())) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(stopping.isEarly() ? stopping.of() : values);
  }

  @Override
  public void close() {
    all.forEach(one -> one.stage.close());
  }
}
