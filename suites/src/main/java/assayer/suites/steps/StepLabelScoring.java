package assayer.suites.steps;

import static assayer.metrics.section.ItemTable.LEFT_OUT;

import assayer.core.dataset.Sections;
import assayer.core.item.ItemId;
import assayer.core.item.StepwiseSolution;
import assayer.core.item.Twin;
import assayer.core.policy.ScoringPolicy;
import assayer.core.reading.SectionReading;
import assayer.core.suite.Observed;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.metrics.section.SectionReadings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Adds up judged steps. Right twins stand in a section of their own and have no part in the others;
 * an item is compared with the twin of its name, wherever in the data that one stands.
 */
final class StepLabelScoring implements Scoring<StepwiseSolution> {
  /** The section of twins that items carry, where no subset is named for them. */
  private static final String TWINS = "twins";

  private final List<Row> rows = new ArrayList<>();
  private final List<JudgedSteps> carried = new ArrayList<>();
  private final Map<String, Double> twins = new HashMap<>();
  private final StepLabels.Rules rules;
  private final ScoringPolicy policy;
  private final Sections sections;
  private final long seed;

  private record Row(String subset, String twin, JudgedSteps judged) {}

  StepLabelScoring(StepLabels.Rules rules, ScoringPolicy policy, Sections sections, long seed) {
    this.rules = rules;
    this.policy = policy;
    this.sections = sections;
    this.seed = seed;
  }

  @Override
  public void add(Observed<StepwiseSolution> observed) {
    StepwiseSolution solution = observed.item();
    Twin twin = solution.annotations().twin();
    JudgedSteps judged =
        JudgedSteps.of(solution, observed.outcomes().get(0), rules, policy.unscored());
    rows.add(new Row(solution.id().subset(), twin.name(), judged));
    if (isTwin(solution.id().subset())) {
      know(twin.name(), judged);
    }
    if (observed.outcomes().size() > 1) {
      ItemId id = new ItemId(solution.id().dataset(), solution.id().row(), name());
      StepwiseSolution right =
          new StepwiseSolution(id, twin.prompt(), twin.steps(), OptionalInt.empty());
      JudgedSteps other =
          JudgedSteps.of(right, observed.outcomes().get(1), rules, policy.unscored());
      carried.add(other);
      know(twin.name(), other);
    }
  }

  /** Of the section of twins. */
  private String name() {
    return rules.twins().isEmpty() ? TWINS : rules.twins();
  }

  private boolean isTwin(String subset) {
    return !rules.twins().isEmpty() && subset.equals(rules.twins());
  }

  /** The first of a name counts. */
  private void know(String name, JudgedSteps judged) {
    if (!name.isEmpty() && judged.valid()) {
      twins.putIfAbsent(name, judged.tally().accuracy());
    }
  }

  /** Left out where the twin's accuracy is 0, as published, or where either is unknown. */
  private double similarity(Row row) {
    double twin = twins.getOrDefault(row.twin(), LEFT_OUT);
    boolean comparable = row.judged().valid() && row.judged().tally().all() > 0 && twin > 0;
    return comparable ? Math.abs(row.judged().tally().accuracy() - twin) : LEFT_OUT;
  }

  @Override
  public Scored scored() {
    LabelTable main = new LabelTable(rules.absent(), rules.oneSided());
    LabelTable right = new LabelTable(rules.absent(), rules.oneSided());
    for (Row row : rows) {
      if (isTwin(row.subset())) {
        main.addNothing(row.subset());
        right.add(row.subset(), row.judged(), LEFT_OUT);
      } else {
        main.add(row.subset(), row.judged(), similarity(row));
      }
    }
    carried.forEach(judged -> right.add(name(), judged, LEFT_OUT));
    List<SectionReading> readings = new ArrayList<>(withoutTwins(readings(main, sections)));
    if (!sections.sectionOf().isEmpty()) {
      readings.addAll(bySubset(main, readings));
    }
    if (right.items().size() > 0) {
      readings.addAll(only(name(), readings(right, Sections.PLAIN)));
    }
    return new Scored(readings, main.influence(sections), main.credits());
  }

  private List<SectionReading> readings(LabelTable table, Sections by) {
    return new SectionReadings(StepLabels.ID, seed).of(table.metrics(by), table.items(), by);
  }

  /** Twins have a table of their own. */
  private List<SectionReading> withoutTwins(List<SectionReading> readings) {
    return readings.stream().filter(reading -> !isTwin(reading.section())).toList();
  }

  /** Where subsets are grouped each has its own figures too. */
  private List<SectionReading> bySubset(LabelTable main, List<SectionReading> known) {
    Sections each = new Sections(Map.of(), Map.of(), sections.overall());
    List<String> there = known.stream().map(SectionReading::section).distinct().toList();
    return withoutTwins(readings(main, each)).stream()
        .filter(reading -> !there.contains(reading.section()))
        .toList();
  }

  private static List<SectionReading> only(String section, List<SectionReading> readings) {
    return readings.stream().filter(reading -> reading.section().equals(section)).toList();
  }
}
