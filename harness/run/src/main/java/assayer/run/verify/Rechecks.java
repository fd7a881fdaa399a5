package assayer.run.verify;

import assayer.core.outcome.Outcome;
import assayer.core.outcome.Said;
import assayer.run.store.JobKey;
import assayer.run.store.OutcomeText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds answers against the stored ones, as they come in; safe for threads. */
public final class Rechecks {
  private static final int SHOWN = 10;

  private final Draw draw;
  private final Map<JobKey, Counts> counts = new HashMap<>();

  /** Of what was drawn. */
  public Rechecks(Draw draw) {
    this.draw = draw;
  }

  private static final class Counts {
    private long same;
    private long reworded;
    private long different;
    private long unanswered;
    private String firstFailure = "";
    private final TreeSet<AnswerChange> first = new TreeSet<>();
    private final Set<String> servedBefore = new TreeSet<>();
    private final Set<String> servedNow = new TreeSet<>();
  }

  /** Takes up what came of an ask. */
  public synchronized void add(
      JobKey job, String item, String slot, Outcome<?> stored, Outcome<?> now) {
    Counts one = counts.computeIfAbsent(job, key -> new Counts());
    one.servedBefore.add(stored.exchange().served());
    if (now instanceof Outcome.Failed<?> failed) {
      one.unanswered++;
      one.firstFailure = one.firstFailure.isEmpty() ? failed.message() : one.firstFailure;
      return;
    }
    one.servedNow.add(now.exchange().served());
    AnswerChange change = new AnswerChange(item, slot, OutcomeText.of(stored), OutcomeText.of(now));
    if (change.stored().equals(change.now())) {
      one.same++;
      one.reworded += words(stored).equals(words(now)) ? 0 : 1;
    } else {
      one.different++;
      one.first.add(change);
      if (one.first.size() > SHOWN) {
        one.first.pollLast();
      }
    }
  }

  private static List<String> words(Outcome<?> outcome) {
    return outcome.exchange().said().stream().map(Said::text).toList();
  }

  /** What it came to for one model on one entry. */
  public synchronized ModelCheck check(JobKey job, String suite, String dataset) {
    Counts one = counts.getOrDefault(job, new Counts());
    Draw.Job drawn = draw.job(job);
    long put = one.same + one.different + one.unanswered;
    return new ModelCheck(
        job.entry(),
        suite,
        dataset,
        job.model(),
        drawn.settled(),
        drawn.failed(),
        one.same,
        one.reworded,
        one.different,
        one.unanswered,
        drawn.drawn() - put,
        List.copyOf(one.first),
        one.firstFailure);
  }

  /** What the endpoint called the model that answered, then and now. */
  public synchronized Served served(String model) {
    Set<String> before = new TreeSet<>();
    Set<String> now = new TreeSet<>();
    counts.forEach(
        (job, one) -> {
          if (job.model().equals(model)) {
            before.addAll(one.servedBefore);
            now.addAll(one.servedNow);
          }
        });
    return new Served(before, now);
  }
}
