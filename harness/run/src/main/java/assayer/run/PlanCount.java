package assayer.run;

import assayer.core.dataset.Chunk;
import assayer.core.dataset.Rows;
import assayer.core.item.Item;
import assayer.core.item.Row;
import assayer.core.option.Problem;
import assayer.run.RunPlan.Entry;
import assayer.run.RunPlan.Seat;
import java.util.ArrayList;
import java.util.List;

/** Counts what a plan would read and ask, without asking. */
public final class PlanCount {
  private final RunPlan plan;
  private final List<String> lines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private long items;

  private PlanCount(RunPlan plan) {
    this.plan = plan;
  }

  /**
   * What a plan amounts to.
   *
   * @param lines for each model on each dataset: items and asks
   * @param problems rows that would be rejected
   */
  public record Counted(List<String> lines, List<Problem> problems) {}

  /** Reads every dataset of the plan once. */
  public static Counted of(RunPlan plan) {
    PlanCount count = new PlanCount(plan);
    plan.entries().forEach(count::entry);
    return new Counted(count.lines, count.problems);
  }

  private <I extends Item> void entry(Entry<I> entry) {
    items = 0;
    long[] asks = new long[entry.seats().size()];
    try (Rows<I> rows = entry.dataset().rows(false)) {
      for (Chunk<I> chunk = rows.next(); chunk != null && !full(entry); chunk = rows.next()) {
        chunk.rows().forEach(row -> row(entry, row, asks));
      }
    }
    for (int i = 0; i < asks.length; i++) {
      String line = entry.line(entry.seats().get(i));
      lines.add(line + ", " + items + " items, " + asks[i] + " asks");
    }
  }

  private boolean full(Entry<?> entry) {
    return entry.limit().isPresent() && items >= entry.limit().getAsLong();
  }

  private <I extends Item> void row(Entry<I> entry, Row<I> row, long[] asks) {
    if (row instanceof Row.Rejected<I> rejected) {
      problems.add(rejected.problem());
    } else if (row instanceof Row.Read<I> read && !full(entry)) {
      items++;
      for (int i = 0; i < asks.length; i++) {
        Seat seat = entry.seats().get(i);
        asks[i] += entry.suite().asks(read.item(), seat.role(), plan.manifest().seed()).size();
      }
    }
  }
}
