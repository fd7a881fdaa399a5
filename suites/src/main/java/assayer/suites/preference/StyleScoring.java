package assayer.suites.preference;

import assayer.core.dataset.Sections;
import assayer.core.item.BestOfN;
import assayer.core.model.Role;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Verdict;
import assayer.core.policy.ScoringPolicy;
import assayer.core.reading.SectionReading;
import assayer.core.suite.Observed;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.SectionMean;
import assayer.metrics.section.SectionMetric;
import assayer.metrics.section.SectionReadings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Adds up sets in several styles: means of cells, what style costs, ties, and each cell. */
final class StyleScoring implements Scoring<BestOfN> {
  private static final StyleColumn[] COLUMNS = StyleColumn.values();
  private static final int COST = COLUMNS.length;
  private static final int TIES = COST + 1;
  private static final int CELLS = TIES + 1;

  /** RM-Bench has three; the cells of further styles count in the means alone. */
  private static final int STYLES = 3;

  private final ItemTable items = new ItemTable(CELLS + STYLES * STYLES);
  private final CompletionScore score;
  private final Role role;
  private final ScoringPolicy policy;
  private final Sections sections;
  private final long seed;

  StyleScoring(
      CompletionScore score, Role role, ScoringPolicy policy, Sections sections, long seed) {
    this.score = score;
    this.role = role;
    this.policy = policy;
    this.sections = sections;
    this.seed = seed;
  }

  @Override
  public void add(Observed<BestOfN> observed) {
    StyleCells cells =
        new StyleCells(role == Role.JUDGE ? byVerdicts(observed) : byScores(observed));
    double[] row = new double[CELLS + STYLES * STYLES];
    for (StyleColumn column : COLUMNS) {
      row[column.at()] = cells.credit(column, policy);
    }
    row[COST] = row[StyleColumn.EASY.at()] - row[StyleColumn.HARD.at()];
    row[TIES] = cells.ties();
    for (int cell = 0; cell < STYLES * STYLES; cell++) {
      int right = cell / STYLES;
      int wrong = cell % STYLES;
      row[CELLS + cell] = cells.credit((i, j) -> i == right && j == wrong, policy);
    }
    items.add(observed.item().id().subset(), row);
  }

  private List<List<Standing>> byScores(Observed<BestOfN> observed) {
    SetScores scores = SetScores.of(observed, score, OptionalDouble.empty());
    List<List<Standing>> standings = new ArrayList<>();
    for (double right : scores.right()) {
      standings.add(
          Arrays.stream(scores.wrong()).mapToObj(wrong -> Standing.of(right, wrong)).toList());
    }
    return standings;
  }

  private List<List<Standing>> byVerdicts(Observed<BestOfN> observed) {
    BestOfN set = observed.item();
    Asking asking = Asking.of(StyleMatrix.ID, set.id(), set.prompt(), seed);
    List<List<Standing>> standings = new ArrayList<>();
    for (int i = 0; i < set.right().size(); i++) {
      List<Standing> row = new ArrayList<>();
      for (int j = 0; j < set.wrong().size(); j++) {
        Optional<Verdict> verdict =
            observed.answer(i * set.wrong().size() + j, Judgement.class).map(Judgement::verdict);
        row.add(Standing.of(verdict, StyleMatrix.rightFirst(asking, i, j)));
      }
      standings.add(row);
    }
    return standings;
  }

  @Override
  public Scored scored() {
    SectionMean accuracy = mean(StyleColumn.ALL.at());
    SectionReadings readings = new SectionReadings(StyleMatrix.ID, seed);
    Map<String, SectionMetric> metrics = new LinkedHashMap<>();
    metrics.put(StyleMatrix.HEADLINE, accuracy);
    metrics.put("style-cost", mean(COST));
    metrics.put("tie-rate", mean(TIES));
    List<SectionReading> domains = readings.of(metrics, items, sections);
    List<SectionReading> all = new ArrayList<>(domains.subList(0, metrics.size()));
    cells().forEach((name, cell) -> all.add(readings.as(SectionReading.OVERALL, name, cell)));
    for (StyleColumn level : List.of(StyleColumn.EASY, StyleColumn.NORMAL, StyleColumn.HARD)) {
      all.add(readings.as(level.id(), StyleMatrix.HEADLINE, mean(level.at())));
    }
    all.addAll(domains.subList(metrics.size(), domains.size()));
    return new Scored(all, accuracy.influence(), accuracy.credits());
  }

  private SectionMean mean(int column) {
    return SectionMean.of(items, column, sections);
  }

  private Map<String, SectionMean> cells() {
    Map<String, SectionMean> cells = new LinkedHashMap<>();
    for (int cell = 0; cell < STYLES * STYLES; cell++) {
      String name = StyleMatrix.cell(cell / STYLES, cell % STYLES);
      cells.put(StyleMatrix.HEADLINE + "-" + name, mean(CELLS + cell));
    }
    return cells;
  }
}
