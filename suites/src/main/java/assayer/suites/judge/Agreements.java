package assayer.suites.judge;

import assayer.core.reading.Binned;
import assayer.core.reading.Binned.Bin;
import assayer.core.reading.Binned.Cell;
import assayer.core.reading.Binned.Fact;
import assayer.core.reading.Binned.Series;
import assayer.core.reading.Reading;
import assayer.core.suite.Decisions;
import assayer.core.suite.Scored;
import assayer.metrics.agreement.CohenKappa;
import assayer.metrics.agreement.RatingTable;
import assayer.metrics.interval.Level;
import assayer.metrics.interval.ShareInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * How far judges agree with people and with each other beyond chance: Cohen's kappa of their
 * decisions on the items that both decided, a tie being a class like each of the places in the
 * data.
 */
final class Agreements {
  static final String NAME = "judge-agreement";

  /** The first bin, whatever models are called. */
  static final String PEOPLE = "people";

  private static final String ACROSS = "Cohen's kappa with";
  private static final int MOST = 40;

  private final List<Decisions> judges;
  private final List<String> names;
  private final int items;
  private final int classes;

  private Agreements(List<Decisions> judges, List<String> names) {
    this.judges = judges;
    this.names = names;
    this.items = judges.get(0).size();
    this.classes = judges.stream().mapToInt(Decisions::classes).max().orElse(0);
  }

  /**
   * Bins for each of the models, in their order; none where fewer than two judged the same items,
   * or too many to be shown beside each other.
   */
  static List<List<Binned>> of(List<Scored> models, List<String> names) {
    List<Decisions> judges = models.stream().flatMap(m -> m.decisions().stream()).toList();
    boolean all = judges.size() == models.size() && judges.size() > 1 && judges.size() <= MOST;
    boolean same = judges.stream().mapToInt(Decisions::size).distinct().count() == 1;
    if (!all || !same) {
      return List.of();
    }
    Agreements agreements = new Agreements(judges, names);
    List<List<Binned>> each = new ArrayList<>();
    for (int judge = 0; judge < judges.size(); judge++) {
      each.add(List.of(agreements.of(judge)));
    }
    return each;
  }

  private Binned of(int judge) {
    IntUnaryOperator own = judges.get(judge)::own;
    List<Bin> bins = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    bins.add(bin(PEOPLE, 0));
    cells.add(Cell.of(kappa(judges.get(judge)::people, own)));
    for (int other = 0; other < judges.size(); other++) {
      bins.add(bin(names.get(other), other + 1));
      cells.add(
          other == judge ? Cell.of(count(own, -1)) : Cell.of(kappa(own, judges.get(other)::own)));
    }
    return new Binned(
        NAME, ACROSS, bins, List.of(new Series(names.get(judge), cells)), facts(judge));
  }

  private static Bin bin(String name, int place) {
    return new Bin(name, place, place);
  }

  private List<Fact> facts(int judge) {
    IntUnaryOperator own = judges.get(judge)::own;
    return List.of(
        new Fact("names the first in the data", share(own, 1)), new Fact("ties", share(own, 0)));
  }

  private Reading kappa(IntUnaryOperator one, IntUnaryOperator other) {
    RatingTable table = new RatingTable(Math.max(1, classes));
    for (int item = 0; item < items; item++) {
      int a = one.applyAsInt(item);
      int b = other.applyAsInt(item);
      if (a != Decisions.NONE && b != Decisions.NONE) {
        table.add(a, b);
      }
    }
    return CohenKappa.UNWEIGHTED.of(table, Level.DEFAULT).coefficient();
  }

  private Reading share(IntUnaryOperator decision, int wanted) {
    return ShareInterval.share(count(decision, wanted), count(decision, -1), Level.DEFAULT);
  }

  /**
   * @param wanted a class, or -1 for any
   */
  private int count(IntUnaryOperator decision, int wanted) {
    int count = 0;
    for (int item = 0; item < items; item++) {
      int one = decision.applyAsInt(item);
      count += one != Decisions.NONE && (wanted < 0 || one == wanted) ? 1 : 0;
    }
    return count;
  }
}
