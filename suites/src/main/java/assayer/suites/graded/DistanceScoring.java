package assayer.suites.graded;

import assayer.core.dataset.Sections;
import assayer.core.item.GradedSet;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.core.reading.Undefined;
import assayer.core.suite.Credits;
import assayer.core.suite.Influence;
import assayer.core.suite.Observed;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.metrics.distance.OneStep;
import assayer.metrics.section.ItemTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers the scores of both, prompt by prompt. */
final class DistanceScoring implements Scoring<GradedSet> {
  private final RewardDistance.Rules rules;
  private final Sections sections;
  private final List<ScoredPrompt> rows = new ArrayList<>();

  DistanceScoring(RewardDistance.Rules rules, Sections sections) {
    this.rules = rules;
    this.sections = sections;
  }

  @Override
  public void add(Observed<GradedSet> observed) {
    GradedSet set = observed.item();
    rows.add(
        new ScoredPrompt(
            sections.section(set.id().subset()),
            Answers.scores(observed),
            Answers.gold(set, Answers.attribute(set, rules.against())),
            Answers.gold(set, rules.transitions())));
  }

  @Override
  public Scored scored() {
    List<SectionReading> readings =
        rules.dynamics() == RewardDistance.Dynamics.TABLE
            ? RewardTable.readings(rows, rules)
            : oneStep();
    double[] none = new double[rows.size()];
    Arrays.fill(none, ItemTable.LEFT_OUT);
    return new Scored(readings, Influence.NONE, Credits.of(none, false));
  }

  private List<SectionReading> oneStep() {
    List<SectionReading> readings = new ArrayList<>(distances(SectionReading.OVERALL, rows));
    SortedMap<String, List<ScoredPrompt>> bySection = new TreeMap<>();
    rows.forEach(row -> bySection.computeIfAbsent(row.section(), s -> new ArrayList<>()).add(row));
    if (bySection.size() > 1) {
      bySection.forEach(
          (section, part) ->
              readings.addAll(distances(section.isEmpty() ? "(none)" : section, part)));
    }
    return readings;
  }

  private static List<SectionReading> distances(String section, List<ScoredPrompt> part) {
    List<double[]> scores = new ArrayList<>();
    List<double[]> others = new ArrayList<>();
    for (ScoredPrompt row : part) {
      int[] complete = Answers.complete(row.scores(), row.other());
      scores.add(Answers.at(row.scores(), complete));
      others.add(Answers.at(row.other(), complete));
    }
    scores.removeIf(one -> one.length == 0);
    others.removeIf(one -> one.length == 0);
    double[][] first = scores.toArray(double[][]::new);
    double[][] second = others.toArray(double[][]::new);
    Reading distance = OneStep.withDefaults().distance(first, second);
    return List.of(
        new SectionReading(section, RewardDistance.HEADLINE, distance),
        new SectionReading(section, "epic", distance),
        new SectionReading(section, "dard", distance),
        new SectionReading(
            section, "pearson-distance", OneStep.distanceWithoutCentring(first, second)));
  }

  /** Why a table that is not whole has no distance. */
  static Undefined notWhole(long states) {
    return new Undefined(
        states == 0 ? Undefined.Reason.EMPTY : Undefined.Reason.NOT_IDENTIFIED, states);
  }
}
