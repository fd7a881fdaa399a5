package assayer.suites.critique;

import static assayer.metrics.section.ItemTable.LEFT_OUT;

import assayer.core.dataset.Sections;
import assayer.core.item.Correctness;
import assayer.core.item.CritiqueCase;
import assayer.core.item.EarlierCritique;
import assayer.core.model.Role;
import assayer.core.policy.ScoringPolicy;
import assayer.core.suite.Observed;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.SectionMean;
import assayer.metrics.section.SectionReadings;
import assayer.suites.answer.AnswerPlace;
import assayer.suites.answer.Equivalence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Adds up refinements: right or wrong before and after, what the critic held, what it cost. */
final class RefinementScoring implements Scoring<CritiqueCase> {
  /** Nobody guesses a better answer. */
  private static final double CHANCE = 0;

  private final AnswerPlace place;
  private final OptionalLong budget;
  private final Role role;
  private final ScoringPolicy policy;
  private final Sections sections;
  private final long seed;
  private final ItemTable items = new ItemTable(Column.ALL.size());

  /** What is known of an item, one number each; the metrics are their means. */
  private enum Column {
    AFTER("accuracy-refined"),
    DELTA("delta"),
    DISCRIMINATION("discrimination"),
    BEFORE("accuracy-before"),
    WRONG_TO_RIGHT("wrong-to-right"),
    RIGHT_TO_WRONG("right-to-wrong"),
    RIGHT_TO_RIGHT("right-to-right"),
    WRONG_TO_WRONG("wrong-to-wrong"),
    FIX("fix-rate"),
    BREAK("break-rate"),
    VERDICT("verdict-accuracy"),
    RELEVANCE("relevance"),
    REVISED("revision-rate"),
    SUCCESS("correction-success"),
    OVER_BUDGET(CritiqueRefinement.OVER_BUDGET);

    private static final List<Column> ALL = List.of(values());

    private final String metric;

    Column(String metric) {
      this.metric = metric;
    }
  }

  RefinementScoring(
      AnswerPlace place,
      OptionalLong budget,
      Role role,
      ScoringPolicy policy,
      Sections sections,
      long seed) {
    this.place = place;
    this.budget = budget;
    this.role = role;
    this.policy = policy;
    this.sections = sections;
    this.seed = seed;
  }

  @Override
  public void add(Observed<CritiqueCase> observed) {
    CritiqueCase item = observed.item();
    Refined refined = Refined.of(item, observed.outcomes().get(0), place);
    double after = after(refined);
    double before = number(before(item));
    double wrong = 1 - before;
    boolean wasWrong = before == 0;
    boolean wasRight = before == 1;
    boolean agrees = refined.verdict() == before(item);
    boolean spoke = refined.verdict() != Correctness.UNKNOWN && !Double.isNaN(before);
    double revised = refined.revised().map(other -> other ? 1.0 : 0.0).orElse(LEFT_OUT);
    items.add(
        item.id().subset(),
        after,
        after - before,
        spoke ? (agrees ? 1 : 0) : LEFT_OUT,
        before,
        wrong * after,
        before * (1 - after),
        before * after,
        wrong * (1 - after),
        wasWrong ? after : LEFT_OUT,
        wasRight ? 1 - after : LEFT_OUT,
        verdict(item, spoke && agrees, before),
        spoke && agrees ? after : LEFT_OUT,
        revised,
        revised == 1 ? wrong * after : LEFT_OUT,
        overBudget(refined));
  }

  /** A missing verdict is wrong, but not where there was no critic. */
  private double verdict(CritiqueCase item, boolean right, double before) {
    boolean critic = role == Role.REVIEWER || !item.critique().equals(EarlierCritique.NONE);
    return critic && !Double.isNaN(before) ? (right ? 1 : 0) : LEFT_OUT;
  }

  private double after(Refined refined) {
    return refined.after() == Correctness.UNKNOWN
        ? policy.unscored().credit(CHANCE).orElse(LEFT_OUT)
        : number(refined.after());
  }

  /** What the data says, or what its answer says beside the reference. */
  private Correctness before(CritiqueCase item) {
    if (item.gold() != Correctness.UNKNOWN || item.reference().isBlank()) {
      return item.gold();
    }
    return place
        .find(item.completion().text())
        .map(answer -> Correctness.of(Equivalence.holds(answer, item.reference())))
        .orElse(Correctness.UNKNOWN);
  }

  private static double number(Correctness correctness) {
    return switch (correctness) {
      case RIGHT -> 1;
      case WRONG -> 0;
      case UNKNOWN -> LEFT_OUT;
    };
  }

  private double overBudget(Refined refined) {
    return budget.isPresent()
        ? refined.length().map(length -> length > budget.getAsLong() ? 1.0 : 0.0).orElse(LEFT_OUT)
        : LEFT_OUT;
  }

  @Override
  public Scored scored() {
    Map<String, SectionMean> metrics = new LinkedHashMap<>();
    for (int i = 0; i < Column.ALL.size(); i++) {
      Column column = Column.ALL.get(i);
      if (column != Column.OVER_BUDGET || budget.isPresent()) {
        metrics.put(column.metric, SectionMean.of(items, i, sections));
      }
    }
    SectionMean accuracy = SectionMean.of(items, Column.ALL.indexOf(Column.AFTER), sections);
    return new Scored(
        new SectionReadings(CritiqueRefinement.ID, seed).of(metrics, items, sections),
        accuracy.influence(),
        accuracy.credits());
  }
}
