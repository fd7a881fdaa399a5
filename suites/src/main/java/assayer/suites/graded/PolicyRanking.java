package assayer.suites.graded;

import assayer.core.dataset.DatasetCard;
import assayer.core.item.GradedSet;
import assayer.core.model.Role;
import assayer.core.option.Options;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.TiePolicy;
import assayer.core.policy.Unscored;
import assayer.core.reading.Direction;
import assayer.core.suite.Scoring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether a policy finds likelier what people prefer (Chen et al., arXiv 2405.19534): the share of
 * prompts whose completions its likelihoods put in the order of the gold, where equal likelihoods
 * pass; for more than two completions the whole order must be right. Prompts whose completions are
 * all preferred alike have no part. The model's score is a log-likelihood.
 *
 * <p>Beside it the share in which the policy that training aims at would, given a reference policy
 * and the share of people behind each preference: {@code idealised-accuracy} is the middle one over
 * the strengths β of the pull towards the reference, the lower of two, with the least and the most.
 * The reference is the model that is asked, unless the data has the reference's likelihoods; then
 * {@code implicit-accuracy} is that of the model's implicit rewards, log p - log p(reference),
 * strictly (Rafailov et al., arXiv 2305.18290). The formula is the paper's; its code takes ratios
 * within 0.05 of one for ties on both sides and divides sums where it should subtract.
 *
 * <p>A model that knows the parts, as a recording of ratings or a local likelihood with a reference
 * (under {@code from: parts}), is asked for {@code likelihood}, {@code reference} and {@code
 * tokens} instead of a score; what it knows of the latter two goes before what stands in the data.
 */
public final class PolicyRanking extends GradedSuite {
  static final String ID = "policy-ranking";
  static final String HEADLINE = "ranking-accuracy";

  private static final double MOST = 1e6;

  /**
   * What scoring goes by.
   *
   * @param gold the attribute that says how much each completion is preferred; "" for the first
   * @param tokens the attribute that counts tokens
   * @param reference the attribute with the reference's likelihood, "" where the model is its own
   * @param form what the numbers of model and reference are
   * @param band likelihoods no further apart than this are near
   * @param betas strengths of the pull towards the reference
   * @param parts whether a model is asked for parts where it can tell them
   */
  record Rules(
      String gold,
      String tokens,
      String reference,
      LikelihoodForm form,
      double band,
      List<Double> betas,
      boolean parts) {

    Rules {
      betas = List.copyOf(betas);
    }

    /** Of scores. */
    Rules(
        String gold,
        String tokens,
        String reference,
        LikelihoodForm form,
        double band,
        List<Double> betas) {
      this(gold, tokens, reference, form, band, betas, false);
    }
  }

  static final String LIKELIHOOD = "likelihood";
  static final String REFERENCE = "reference";
  static final String TOKENS = "tokens";

  private static final String FROM = "from";
  private static final Map<String, Boolean> SOURCES = Map.of("score", false, "parts", true);

  private final Rules rules;
  private final boolean besides;

  /** With default options: summed log-likelihoods, the paper's five strengths. */
  public PolicyRanking() {
    this(
        new Rules("", TOKENS, "", LikelihoodForm.SUMMED, 0.01, List.of(0.01, 0.1, 1.0, 5.0, 10.0)),
        false);
  }

  private PolicyRanking(Rules rules, boolean besides) {
    this.rules = rules;
    this.besides = besides;
  }

  /** With other rules. */
  PolicyRanking with(Rules other) {
    return new PolicyRanking(other, besides);
  }

  @Override
  public List<Role> roles() {
    return List.of(Role.REWARD, Role.ATTRIBUTES);
  }

  @Override
  public List<Role> beside(Role role) {
    return rules.parts() && role == Role.REWARD ? List.of(Role.ATTRIBUTES) : List.of();
  }

  @Override
  public PolicyRanking seated(List<Role> beside) {
    return new PolicyRanking(rules, beside.contains(Role.ATTRIBUTES));
  }

  @Override
  Role asked(Role seated) {
    return besides ? Role.ATTRIBUTES : seated;
  }

  @Override
  List<String> attributes(GradedSet set) {
    return List.of(LIKELIHOOD, REFERENCE, TOKENS);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String summary() {
    return "How often a policy's likelihoods put completions in the order people prefer.";
  }

  @Override
  public String headline() {
    return HEADLINE;
  }

  /** How often two are near, and what the ideal would reach, are no merits of a model. */
  @Override
  public Direction direction(String metric) {
    return metric.startsWith("idealised") || metric.equals("near-rate")
        ? Direction.NONE
        : Direction.HIGHER;
  }

  @Override
  public ScoringPolicy policy() {
    return new ScoringPolicy(TiePolicy.WIN, Unscored.AS_WRONG);
  }

  @Override
  public PolicyRanking configure(Options options) {
    Rules configured =
        new Rules(
            options.text("gold").orElse(rules.gold()),
            options.text(TOKENS).orElse(rules.tokens()),
            options.text(REFERENCE).orElse(rules.reference()),
            options.oneOf(LIKELIHOOD, LikelihoodForm.words()).orElse(rules.form()),
            options.real("near", 0, MOST).orElse(rules.band()),
            betas(options),
            options.oneOf(FROM, SOURCES).orElse(rules.parts()));
    options.finish();
    return new PolicyRanking(configured, besides);
  }

  private List<Double> betas(Options options) {
    List<Double> betas = new ArrayList<>();
    for (String text : options.texts("betas")) {
      double beta = NumberText.of(text);
      if (beta > 0 && beta <= MOST) {
        betas.add(beta);
      } else {
        options.problem(
            "betas", "\"betas\" must be numbers above 0 and at most 1000000, got " + text);
      }
    }
    return betas.isEmpty() ? rules.betas() : betas;
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("gold", rules.gold());
    options.put(FROM, rules.parts() ? "parts" : "score");
    options.put(TOKENS, rules.tokens());
    options.put(REFERENCE, rules.reference());
    options.put(LIKELIHOOD, rules.form().id());
    options.put("near", Double.toString(rules.band()));
    options.put("betas", rules.betas().toString());
    return options;
  }

  @Override
  public Scoring<GradedSet> scoring(Role role, ScoringPolicy policy, DatasetCard card, long seed) {
    return new RankingScoring(rules, asked(role) == Role.ATTRIBUTES, policy, card.sections(), seed);
  }
}
