package assayer.run;

import assayer.core.dataset.Chunk;
import assayer.core.dataset.Rows;
import assayer.core.item.Item;
import assayer.core.item.Row;
import assayer.core.option.Problem;
import assayer.core.suite.Rehearsal;
import assayer.core.suite.Suite;
import java.util.ArrayList;
import java.util.List;

/** Counts what a plan would read and ask, without asking. */
public final class PlanCount {
  private final RunPlan plan;
  private final List<Planned> planned = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private long items;

  private PlanCount(RunPlan plan) {
    this.plan = plan;
  }

  /**
   * What a plan amounts to.
   *
   * @param planned for each model on each dataset: items, asks, tokens, price
   * @param probes what conformance questions take besides, a line for each model and role
   * @param problems rows that would be rejected
   * @param atMost whether gates may be decided before all of it is asked
   */
  public record Counted(
      List<Planned> planned, List<String> probes, List<Problem> problems, boolean atMost) {

    /**
     * One line for each model on each dataset, one for all of them where there is a price, and the
     * conformance questions, which no line before counts.
     */
    public List<String> lines() {
      List<String> lines = new ArrayList<>();
      planned.forEach(one -> lines.add(one.line()));
      Planned.total(planned).ifPresent(lines::add);
      lines.addAll(probes);
      if (atMost) {
        lines.add("this is the most: models that gates rest on are asked until those are decided");
      }
      return lines;
    }
  }

  /** Reads every dataset of the plan once. */
  public static Counted of(RunPlan plan) {
    PlanCount count = new PlanCount(plan);
    plan.entries().forEach(count::entry);
    return new Counted(count.planned, Prober.lines(plan), count.problems, plan.stop().isEarly());
  }

  private <I extends Item> void entry(Entry<I> entry) {
    items = 0;
    List<SeatCount> counts = entry.seats().stream().map(SeatCount::new).toList();
    counts.forEach(count -> count.further(rehearsal(entry, count.seat())));
    boolean text = entry.suite().readsText() || counts.stream().anyMatch(SeatCount::sends);
    try (Rows<I> rows = entry.dataset().rows(text)) {
      for (Chunk<I> chunk = rows.next(); chunk != null && !full(entry); chunk = rows.next()) {
        chunk.rows().forEach(row -> row(entry, row, counts));
      }
    }
    counts.forEach(count -> planned.add(count.planned(entry, items)));
  }

  private long rehearsal(Entry<?> entry, Seat seat) {
    return entry
        .suite()
        .seated(seat.beside())
        .rehearsal(seat.role(), plan.manifest().seed())
        .map(Rehearsal::mostAsks)
        .orElse(0L);
  }

  private boolean full(Entry<?> entry) {
    return entry.limit().isPresent() && items >= entry.limit().getAsLong();
  }

  private <I extends Item> void row(Entry<I> entry, Row<I> row, List<SeatCount> counts) {
    if (row instanceof Row.Rejected<I> rejected) {
      problems.add(rejected.problem());
    } else if (row instanceof Row.Read<I> read && !full(entry)) {
      items++;
      for (SeatCount count : counts) {
        Seat seat = count.seat();
        Suite<I> suite = entry.suite().seated(seat.beside());
        count.add(suite.asks(read.item(), seat.role(), plan.manifest().seed()));
        count.further(suite.mostFurther(read.item(), seat.role()));
      }
    }
  }
}
