package assayer.reports.picture;

import assayer.core.reading.Binned;
import assayer.core.reading.Estimate;
import assayer.reports.board.Entry;
import assayer.reports.board.Leaderboard;
import assayer.reports.shown.Counts;
import assayer.reports.shown.Digits;
import assayer.reports.shown.Scale;
import assayer.reports.svg.HeatMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How far judges agree with people and with each other. People come first; behind each judge comes
 * the one of the rest that agrees with it most, so that judges that are alike stand together.
 */
final class AgreementMatrix {
  private static final String NAME = "judge-agreement";
  private static final int MOST_JUDGES = 12;
  private static final String PEOPLE = "people";
  private static final String CAPTION =
      "Agreement beyond chance: 1 where two always hold the same, 0 where they agree as often as"
          + " their shares of each verdict would have it by chance, below 0 where less. A verdict"
          + " is the completion's place in the data, or a tie; items that either did not decide"
          + " are left out. A dot stands where the 95 % interval leaves 0 out. Where nearly all"
          + " verdicts are the same, chance agrees nearly always, and the measure says little.";

  private final List<Judge> judges;
  private final Digits digits;

  private AgreementMatrix(List<Judge> judges) {
    this.judges = judges;
    this.digits =
        Digits.of(
            Scale.NUMBER,
            judges.stream()
                .flatMap(judge -> judge.with().values().stream())
                .flatMap(cell -> cell.value().stream())
                .toList());
  }

  /**
   * A judge.
   *
   * @param entry its row
   * @param with its agreement by the other's name, people under "" since no model is called so
   */
  private record Judge(Entry entry, Binned bins, Map<String, Binned.Cell> with) {
    static Judge of(Entry entry, Binned bins) {
      Map<String, Binned.Cell> with = new LinkedHashMap<>();
      for (int i = 0; i < bins.bins().size(); i++) {
        with.put(i == 0 ? "" : bins.bins().get(i).label(), bins.series().get(0).cells().get(i));
      }
      return new Judge(entry, bins, with);
    }

    String name() {
      return entry.result().model();
    }

    Optional<Estimate> kappa(String other) {
      return Optional.ofNullable(with.get(other)).flatMap(Binned.Cell::value);
    }

    double value(String other) {
      return kappa(other).map(Estimate::value).orElse(Double.NEGATIVE_INFINITY);
    }
  }

  static Optional<Picture> of(Leaderboard board) {
    Models<Binned> models = Models.binned(board, MOST_JUDGES, NAME);
    List<Judge> judges =
        models.shown().stream().map(one -> Judge.of(one.entry(), one.of())).toList();
    boolean together =
        judges.stream()
            .allMatch(a -> judges.stream().allMatch(b -> a.with().containsKey(b.name())));
    if (judges.size() < 2 || !together) { // of several runs, whose judges were not asked together
      return Optional.empty();
    }
    AgreementMatrix matrix = new AgreementMatrix(ordered(judges));
    HeatMap map =
        new HeatMap(
            "Agreement of judges: " + board.title(),
            matrix.finding(),
            matrix.heads(),
            matrix.rows());
    return Optional.of(
        new Picture(
            NAME,
            "Do the judges agree?",
            map,
            models.cut()
                + judges.get(0).bins().across()
                + " each. "
                + CAPTION
                + matrix.overlap()
                + Models.facts(models)));
  }

  /** The first is the one that agrees most with people, or else with the others. */
  private static List<Judge> ordered(List<Judge> judges) {
    List<Judge> left = new ArrayList<>(judges);
    List<Judge> ordered = new ArrayList<>();
    String last = "";
    while (!left.isEmpty()) {
      String beside = last;
      Judge next = most(left, judge -> judge.value(beside));
      left.remove(next);
      ordered.add(next);
      last = next.name();
    }
    return ordered;
  }

  private static Judge most(List<Judge> judges, ToDoubleFunction<Judge> value) {
    return judges.stream()
        .max(
            Comparator.comparingDouble(value).thenComparing(Judge::name, Comparator.reverseOrder()))
        .orElseThrow();
  }

  private List<String> heads() {
    return judges.stream().map(Judge::name).toList();
  }

  private List<HeatMap.Row> rows() {
    List<HeatMap.Row> rows = new ArrayList<>();
    if (judges.stream().anyMatch(judge -> judge.kappa("").isPresent())) {
      rows.add(new HeatMap.Row(PEOPLE, judges.stream().map(judge -> cell(judge, "")).toList()));
    }
    for (Judge one : judges) {
      rows.add(
          new HeatMap.Row(
              one.name(), judges.stream().map(other -> cell(one, other.name())).toList()));
    }
    return rows;
  }

  private Optional<HeatMap.Cell> cell(Judge judge, String other) {
    if (judge.name().equals(other)) {
      return Optional.of(new HeatMap.Cell("1", 1, false));
    }
    return judge.kappa(other).map(this::cell);
  }

  private HeatMap.Cell cell(Estimate kappa) {
    boolean sure = kappa.interval().filter(i -> i.low() > 0 || i.high() < 0).isPresent();
    return new HeatMap.Cell(digits.show(kappa.value()), kappa.value(), sure);
  }

  /** On how many items a number rests. */
  private String overlap() {
    LongSummaryStatistics n =
        judges.stream()
            .flatMap(
                one ->
                    judges.stream()
                        .filter(other -> !other.equals(one))
                        .map(other -> one.with().get(other.name())))
            .mapToLong(Binned.Cell::n)
            .summaryStatistics();
    String items =
        n.getMin() == n.getMax()
            ? Counts.of(n.getMin(), "item", "items")
            : Counts.of(n.getMin()) + " to " + Counts.of(n.getMax()) + " items";
    return " Two judges both decided " + items + ".";
  }

  private record Two(Judge one, Judge other, Estimate kappa) {
    String said(Digits digits) {
      return "%s and %s, %s"
          .formatted(one.entry().name(), other.entry().name(), digits.sentence(kappa));
    }
  }

  /** Two judges, neither of them a control. */
  private List<Two> pairs() {
    List<Judge> models = judges.stream().filter(judge -> !judge.entry().control()).toList();
    List<Two> pairs = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      for (Judge other : models.subList(i + 1, models.size())) {
        Judge one = models.get(i);
        one.kappa(other.name()).ifPresent(kappa -> pairs.add(new Two(one, other, kappa)));
      }
    }
    return pairs;
  }

  private String finding() {
    List<Two> pairs = pairs();
    Comparator<Two> order = Comparator.comparingDouble(two -> two.kappa().value());
    if (pairs.isEmpty()) {
      return "There are no two models here, besides controls, whose agreement is known.";
    }
    String most = pairs.stream().max(order).orElseThrow().said(digits);
    return pairs.size() == 1
        ? "The agreement of " + most + "."
        : "Of the models agree most "
            + most
            + "; least "
            + pairs.stream().min(order).orElseThrow().said(digits)
            + ".";
  }
}
