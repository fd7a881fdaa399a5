package assayer.run;

import assayer.core.gate.AnchorSet;
import assayer.core.gate.PoweredRule;
import assayer.core.item.Item;
import assayer.core.reading.SuiteResult;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.run.store.LabelFile.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Asks the models of one entry after the other, and makes its rows of a board. */
final class EntryJobs {
  private final RunPlan plan;
  private final Session session;
  private final Scorer scorer;
  private final Looking looking;
  private final Optional<SampleStage> samples;

  /**
   * @param samples where each item is told of, if anywhere
   */
  EntryJobs(
      RunPlan plan,
      Session session,
      Scorer scorer,
      Looking looking,
      Optional<SampleStage> samples) {
    this.plan = plan;
    this.session = session;
    this.scorer = scorer;
    this.looking = looking;
    this.samples = samples;
  }

  /** Asks the models of an entry; one for each seat, in their order. */
  <I extends Item> List<Finished> asked(Entry<I> entry) {
    Map<Seat, Finished> finished = new HashMap<>();
    for (List<Seat> group :
        Watched.groups(plan.stop().isEarly() ? plan.gates() : List.of(), entry)) {
      finished.putAll(
          entry.watches(group.get(0))
              ? watched(entry, group)
              : Map.of(group.get(0), asked(entry, group.get(0))));
    }
    return entry.seats().stream().map(seat -> Objects.requireNonNull(finished.get(seat))).toList();
  }

  private <I extends Item> Map<Seat, Finished> watched(Entry<I> entry, List<Seat> seats) {
    try (Watch<I> watch = new Watch<>(session, plan, entry, seats, looking)) {
      String models = seats.stream().map(Watched::id).collect(Collectors.joining(", "));
      List<Integer> places = seats.stream().map(seat -> plan.place(entry, seat)).toList();
      session.progress().start(entry.suite().id() + " · " + models, watch.items(), places);
      Map<Seat, Finished> finished = watch.run(scorer, plan.plugins().boundTests());
      session.progress().finish();
      return finished;
    }
  }

  private <I extends Item> Finished asked(Entry<I> entry, Seat seat) {
    int place = plan.place(entry, seat);
    Optional<KeptSamples> kept =
        samples
            .filter(stage -> !plan.hides(entry.number())) // an item's worth would tell of it
            .map(stage -> stage.begin(place, entry, seat));
    Job<I, Scoring<I>> job =
        new Job<>(
            session,
            entry,
            seat,
            scoring -> labelled(entry, scoring),
            kept.<ItemSink>map(k -> k).orElse(ItemSink.NONE));
    String label = entry.suite().id() + " · " + Watched.id(seat);
    session.progress().start(label, entry.limit(), List.of(place));
    Done done = job.run();
    session.progress().finish();
    kept.ifPresent(KeptSamples::close);
    return new Finished(
        job.scoring() instanceof PeopleScoring<?> people ? people.told(done) : done,
        scorer.score(() -> scored(entry, job, kept)),
        Optional.empty());
  }

  /** With the readings that labels by people give, where there are any. */
  private <I extends Item> Scoring<I> labelled(Entry<I> entry, Scoring<I> scoring) {
    Optional<Map<String, Label>> labels = plan.labels(entry.number());
    if (labels.isEmpty()) {
      return scoring;
    }
    PoweredRule rule = plan.plugins().boundTests().powered().orElseThrow();
    return new PeopleScoring<>(scoring, entry.suite().headline(), labels.get(), rule);
  }

  /** Bounds are of what was scored, so there are none where few items stand for more. */
  private Scored scored(Entry<?> entry, Job<?, ?> job, Optional<KeptSamples> kept) {
    Scored scored = plan.anchors(entry.number()).isPresent() ? job.scored() : job.bounded();
    kept.ifPresent(samples -> samples.weigh(scored.credits(), entry.suite()));
    return scored;
  }

  /** The rows of an entry, once all its models are scored. */
  CompletableFuture<List<SuiteResult>> rows(Entry<?> entry, List<Finished> all) {
    return CompletableFuture.allOf(
            all.stream().map(Finished::scored).toArray(CompletableFuture[]::new))
        .thenApply(scored -> told(entry, made(entry, all)));
  }

  private List<SuiteResult> told(Entry<?> entry, List<SuiteResult> rows) {
    session.progress().scored(plan.place(entry, entry.seats().get(0)), rows);
    return rows;
  }

  private List<SuiteResult> made(Entry<?> entry, List<Finished> all) {
    Optional<AnchorSet> anchors = plan.anchors(entry.number());
    String headline = entry.suite().headline();
    if (plan.hides(entry.number())) {
      return BoardRows.unranked(entry, all, scored -> Withheld.of(scored, headline));
    }
    if (anchors.isPresent()) {
      return BoardRows.unranked(
          entry, all, scored -> AnchorReadings.of(anchors.get(), headline, scored));
    }
    return BoardRows.of(entry, all);
  }
}
