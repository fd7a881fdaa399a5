package assayer.suites.critique;

import assayer.core.comparison.Difference;
import assayer.core.dataset.DatasetCard;
import assayer.core.item.CritiqueCase;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.Question;
import assayer.core.model.ReviewQuestion;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.model.Seeds;
import assayer.core.option.Options;
import assayer.core.policy.ScoringPolicy;
import assayer.core.reading.Direction;
import assayer.core.reading.RankRange;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.core.suite.Suite;
import assayer.metrics.leaderboard.HeadlineDifference;
import assayer.metrics.leaderboard.RankRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often a critic tells a right completion from a wrong one.
 *
 * <ul>
 *   <li>{@code accuracy}: the share of right verdicts; {@code accuracy-right} and {@code
 *       accuracy-wrong} of either class, whose complements are the rates of false rejections and
 *       false acceptances (CriticLean, arXiv 2507.06181, prints them as FPR and FNR, with the two
 *       names exchanged)
 *   <li>{@code balanced-accuracy}: the mean of the two, CriticLeanBench's figure
 *   <li>{@code f1}: of the wrong ones unless the option {@code positive} says otherwise, all items
 *       pooled (CriticBench, arXiv 2402.14809); {@code precision} and {@code recall} of the same
 *   <li>{@code verdict-rate}: the share of asks in which a verdict was read, whatever a missing one
 *       is worth
 *   <li>{@code brier} and {@code ece}: of scores within [0, 1], taken for the probability of being
 *       right; of the confidence that critiques state in their verdicts, where they state one. Then
 *       also {@code ece-if-calibrated}, what chance alone makes of {@code ece}; {@code
 *       mean-confidence}; and {@code confidence-rate}, the share of asks that came with one. What
 *       states none has no part in the former
 * </ul>
 *
 * <p>Without a verdict an item counts as wrong: in F1 as the verdict opposite to the gold, as in
 * CriticBench, GUI-Critic-R1 and the Reasoning-based Bias Detector, which asks whether a judge's
 * verdict was biased: a wrong one is a biased one. {@code unscored: exclude} leaves it out
 * (Critique-RL's test), and the option {@code unreadable} takes it for a verdict: "right"
 * (CriticBench of Google, arXiv 2310.04815, which asks eight times: {@code samples: 8}) or "wrong"
 * (CodeCriticBench). That benchmark's levels of certainty are subsets of the data.
 */
public final class CritiqueAccuracy implements Suite<CritiqueCase> {
  static final String ID = "critique-accuracy";
  static final String HEADLINE = "accuracy";
  static final String REJECTIONS = "false-rejection-rate";
  static final String ACCEPTANCES = "false-acceptance-rate";
  static final String BRIER = "brier";
  static final String ECE = "ece";
  static final String IF_CALIBRATED = "ece-if-calibrated";
  static final String MEAN_CONFIDENCE = "mean-confidence";

  private static final int MOST_SAMPLES = 64;
  private static final Set<String> ERRORS = Set.of(REJECTIONS, ACCEPTANCES, BRIER, ECE);

  private final VerdictReader reader;
  private final Positive positive;
  private final int samples;
  private final boolean showsReference;

  /** With default options. */
  public CritiqueAccuracy() {
    this(new VerdictReader(Unreadable.MISSING, 0.5), Positive.WRONG, 1, false);
  }

  private CritiqueAccuracy(
      VerdictReader reader, Positive positive, int samples, boolean showsReference) {
    this.reader = reader;
    this.positive = positive;
    this.samples = samples;
    this.showsReference = showsReference;
  }

  /** With another reading of words without a verdict. */
  CritiqueAccuracy with(Unreadable unreadable) {
    VerdictReader other = new VerdictReader(unreadable, reader.threshold());
    return new CritiqueAccuracy(other, positive, samples, showsReference);
  }

  /** With F1 of another class. */
  CritiqueAccuracy with(Positive side) {
    return new CritiqueAccuracy(reader, side, samples, showsReference);
  }

  /** With so many asks an item. */
  CritiqueAccuracy withSamples(int number) {
    return new CritiqueAccuracy(reader, positive, number, showsReference);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public String family() {
    return "critique";
  }

  @Override
  public String summary() {
    return "How often a critic tells right completions from wrong ones.";
  }

  @Override
  public String headline() {
    return HEADLINE;
  }

  @Override
  public Direction direction(String metric) {
    if (metric.equals(IF_CALIBRATED) || metric.equals(MEAN_CONFIDENCE)) {
      return Direction.NONE;
    }
    return ERRORS.contains(metric) ? Direction.LOWER : Direction.HIGHER;
  }

  @Override
  public Class<CritiqueCase> kind() {
    return CritiqueCase.class;
  }

  @Override
  public List<Role> roles() {
    return List.of(Role.REVIEWER, Role.REWARD);
  }

  @Override
  public ScoringPolicy policy() {
    return ScoringPolicy.STRICT;
  }

  @Override
  public CritiqueAccuracy configure(Options options) {
    Unreadable unreadable =
        options.oneOf("unreadable", Unreadable.words()).orElse(reader.unreadable());
    double threshold =
        options.real("threshold", -Double.MAX_VALUE, Double.MAX_VALUE).orElse(reader.threshold());
    Positive side = options.oneOf("positive", Positive.words()).orElse(positive);
    long number = options.whole("samples", 1, MOST_SAMPLES).orElse(samples);
    boolean shows = options.flag("show-reference").orElse(showsReference);
    options.finish();
    return new CritiqueAccuracy(
        new VerdictReader(unreadable, threshold), side, (int) number, shows);
  }

  @Override
  public Map<String, String> options() {
    return Map.of(
        "unreadable", reader.unreadable().id(),
        "threshold", Double.toString(reader.threshold()),
        "positive", positive.id(),
        "samples", Integer.toString(samples),
        "show-reference", Boolean.toString(showsReference));
  }

  @Override
  public List<Ask<?>> asks(CritiqueCase item, Role role, long seed) {
    List<Ask<?>> asks = new ArrayList<>(samples);
    for (int i = 1; i <= samples; i++) {
      String slot = samples == 1 ? "review" : "review-" + i;
      long own = Seeds.derive(seed, ID, item.id().dataset(), item.id().row(), slot);
      asks.add(new Ask<>(new AskId(item.id(), slot), question(item, role), own));
    }
    return asks;
  }

  private Question question(CritiqueCase item, Role role) {
    return role == Role.REWARD
        ? new ScoreQuestion(item.prompt(), item.completion())
        : new ReviewQuestion(
            item.prompt(), item.completion(), showsReference ? item.reference() : "");
  }

  @Override
  public Scoring<CritiqueCase> scoring(
      Role role, ScoringPolicy policy, DatasetCard card, long seed) {
    return new VerdictScoring(reader, positive, role, policy, card.sections(), seed);
  }

  @Override
  public List<RankRange> rank(List<Scored> models) {
    return RankRanges.of(models);
  }

  @Override
  public Difference compare(Scored a, Scored b, long seed) {
    return HeadlineDifference.of(HEADLINE, a, b, seed);
  }
}
