package assayer.suites.graded;

import static assayer.metrics.section.ItemTable.LEFT_OUT;

import assayer.core.dataset.Sections;
import assayer.core.item.GradedSet;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.TiePolicy;
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
import java.util.stream.IntStream;

/** Adds up prompts: whether each form of likelihood gives the order, the ideal ones by strength. */
final class RankingScoring implements Scoring<GradedSet> {
  private static final int OWN = 0;
  private static final int NEAR = 1;
  private static final int IMPLICIT = 2;
  private static final int FORMS = 3;
  private static final List<LikelihoodForm> ALL = List.of(LikelihoodForm.values());

  private final PolicyRanking.Rules rules;
  private final boolean parts;
  private final ScoringPolicy policy;
  private final Sections sections;
  private final long seed;
  private final ItemTable items;
  private boolean tokensKnown;
  private boolean referred;

  RankingScoring(
      PolicyRanking.Rules rules,
      boolean parts,
      ScoringPolicy policy,
      Sections sections,
      long seed) {
    this.rules = rules;
    this.parts = parts;
    this.referred = !rules.reference().isEmpty();
    this.policy = policy;
    this.sections = sections;
    this.seed = seed;
    this.items = new ItemTable(FORMS + ALL.size() * (1 + rules.betas().size()));
  }

  @Override
  public void add(Observed<GradedSet> observed) {
    GradedSet set = observed.item();
    double[] row = new double[FORMS + ALL.size() * (1 + rules.betas().size())];
    Arrays.fill(row, LEFT_OUT);
    GoldOrder order = new GoldOrder(Answers.gold(set, Answers.attribute(set, rules.gold())));
    if (order.tells()) {
      fill(row, order, likelihoods(observed));
    }
    items.add(set.id().subset(), row);
  }

  /** What is known of each completion: how likely two models find it, and how long it is. */
  private static final class Likelihoods {
    final double[] scores;
    final double[] reference;
    final double[] tokens;

    Likelihoods(double[] scores, double[] reference, double[] tokens) {
      this.scores = scores;
      this.reference = reference;
      this.tokens = tokens;
    }
  }

  private Likelihoods likelihoods(Observed<GradedSet> observed) {
    double[] reference = Answers.gold(observed.item(), rules.reference());
    double[] tokens = Answers.gold(observed.item(), rules.tokens());
    return parts
        ? new Likelihoods(
            Answers.ratings(observed, PolicyRanking.LIKELIHOOD),
            known(Answers.ratings(observed, PolicyRanking.REFERENCE), reference),
            known(Answers.ratings(observed, PolicyRanking.TOKENS), tokens))
        : new Likelihoods(Answers.scores(observed), reference, tokens);
  }

  /** What the model knows, unless it knows nothing. */
  private static double[] known(double[] byModel, double[] inData) {
    return Arrays.stream(byModel).allMatch(Double::isNaN) ? inData : byModel;
  }

  private void fill(double[] row, GoldOrder order, Likelihoods likelihoods) {
    double[] scores = likelihoods.scores;
    double[] reference = likelihoods.reference;
    double[] tokens = likelihoods.tokens;
    referred |= Arrays.stream(reference).anyMatch(value -> !Double.isNaN(value));
    row[OWN] = order.credit(scores, policy);
    row[NEAR] = order.near(scores, rules.band());
    if (referred) {
      row[IMPLICIT] = order.credit(less(scores, reference), policy.with(TiePolicy.LOSE));
    }
    tokensKnown |= Arrays.stream(tokens).anyMatch(count -> count > 0);
    for (int form = 0; form < ALL.size(); form++) {
      double[] formed = rules.form().in(ALL.get(form), scores, tokens);
      double[] ideal = rules.form().in(ALL.get(form), referred ? reference : scores, tokens);
      row[column(form)] = order.credit(formed, policy);
      for (int beta = 0; beta < rules.betas().size(); beta++) {
        row[column(form) + 1 + beta] = order.ideal(ideal, rules.betas().get(beta));
      }
    }
  }

  private int column(int form) {
    return FORMS + form * (1 + rules.betas().size());
  }

  private static double[] less(double[] scores, double[] reference) {
    return IntStream.range(0, scores.length).mapToDouble(i -> scores[i] - reference[i]).toArray();
  }

  @Override
  public Scored scored() {
    SectionMean accuracy = mean(OWN);
    Map<String, SectionMetric> metrics = new LinkedHashMap<>();
    metrics.put(PolicyRanking.HEADLINE, accuracy);
    idealised(metrics, "", ALL.indexOf(rules.form()));
    if (referred) {
      metrics.put("implicit-accuracy", mean(IMPLICIT));
    }
    metrics.put("near-rate", mean(NEAR));
    if (tokensKnown) {
      for (int form = 0; form < ALL.size(); form++) {
        String suffix = "-" + ALL.get(form).id();
        metrics.put(PolicyRanking.HEADLINE + suffix, mean(column(form)));
        idealised(metrics, suffix, form);
      }
    }
    return new Scored(
        new SectionReadings(PolicyRanking.ID, seed).of(metrics, items, sections),
        accuracy.influence(),
        accuracy.credits());
  }

  private void idealised(Map<String, SectionMetric> metrics, String suffix, int form) {
    List<SectionMean> means = new ArrayList<>();
    for (int beta = 0; beta < rules.betas().size(); beta++) {
      means.add(mean(column(form) + 1 + beta));
    }
    metrics.put("idealised-accuracy" + suffix, Placed.middle(means));
    metrics.put("idealised-accuracy-least" + suffix, Placed.least(means));
    metrics.put("idealised-accuracy-most" + suffix, Placed.most(means));
    for (int beta = 0; beta < means.size(); beta++) {
      String name = "idealised-accuracy-beta-" + rules.betas().get(beta) + suffix;
      metrics.put(name, means.get(beta));
    }
  }

  private SectionMean mean(int column) {
    return SectionMean.of(items, column, sections);
  }
}
