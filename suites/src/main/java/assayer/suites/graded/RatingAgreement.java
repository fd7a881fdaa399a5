package assayer.suites.graded;

import assayer.core.dataset.DatasetCard;
import assayer.core.item.GradedSet;
import assayer.core.model.Remark;
import assayer.core.model.Role;
import assayer.core.option.Options;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.Unscored;
import assayer.core.reading.Direction;
import assayer.core.suite.Scoring;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How well a model's ratings agree with people's, attribute by attribute (HelpSteer2, arXiv
 * 2406.08673; Prometheus, arXiv 2310.08491). Gold is the mean of the raters of an attribute. Each
 * of several attributes is a section, and an overall figure is the mean of theirs; of a single one
 * sections are the dataset's.
 *
 * <p>Pearson, Spearman and Kendall's tau-b are over all completions that were rated; whatever has
 * no rating shows in {@code coverage}, since there is no wrong rank to give it. {@code
 * exact-agreement} and the quadratically weighted kappa round ratings to whole numbers first, half
 * upwards, and move them into the scale if one is stated. Krippendorff's alpha takes the model for
 * one more rater. {@code pair-accuracy} is over pairs of completions of one prompt whose gold
 * differs; there a missing rating is what the policy says.
 *
 * <p>With several {@code samples} a rating is the mean of those runs that gave one, and {@code
 * self-alpha-…} is Krippendorff's alpha among the runs. {@code relative-accuracy} makes preferences
 * of ratings as Prometheus does, see {@link AbsoluteToRelative}; {@code relative-accuracy-untied}
 * leaves out pairs of equal gold. A judge that learns from its own rationales
 * (Self-Rationalization, arXiv 2410.05495) prefers that of the run whose rating is nearest to gold
 * to that of the run farthest from it: {@code rationale-margin} is how far the two ratings are
 * apart, in points of the scale, 0 where there is no such pair, and {@code rationale-pair-rate} how
 * often there is one. The paper names margins but no formula; this one is ours.
 *
 * <p>A rater of attributes is asked for all of them at once; a reward model has one number, which
 * is compared with the first attribute.
 *
 * <p>Where a prompt comes with a list of rules of its own (OpenRubrics, arXiv 2510.07743), these
 * are rated in place of attributes, each by its name and told in words. Overall is then the
 * weighted sum, as {@link RuleList} has it; the section {@code rules} has each rule's verdict for
 * itself, {@code constraints} the share of rules that are kept and {@code all-constraints} whether
 * every one is. Gold of the whole is the first grade that is of no rule, else the weighted sum of
 * the rules' grades. The scale is from 0 to 1 unless stated, and a rule is met from {@code
 * met-from} on, by default the middle of it.
 */
public final class RatingAgreement extends GradedSuite {
  static final String ID = "rating-agreement";
  static final String HEADLINE = "pearson";
  static final String MARGIN = "rationale-margin";
  static final String MARGIN_RATE = "rationale-pair-rate";

  private static final long MOST = 1000;
  private static final long MOST_SAMPLES = 64;

  /**
   * What scoring goes by.
   *
   * @param attributes which of the data's; empty for all
   * @param lowest the lower end of the scale, if it is stated
   * @param highest the upper end, likewise
   * @param samples how often each completion is rated
   * @param met from which rating on a rule is met, if it is stated
   */
  record Rules(
      List<String> attributes,
      OptionalLong lowest,
      OptionalLong highest,
      int samples,
      OptionalDouble met) {

    Rules {
      attributes = List.copyOf(attributes);
    }

    /** Rated once. */
    Rules(List<String> attributes, OptionalLong lowest, OptionalLong highest) {
      this(attributes, lowest, highest, 1, OptionalDouble.empty());
    }

    /** Rated so often. */
    Rules withSamples(int number) {
      return new Rules(attributes, lowest, highest, number, met);
    }

    /** With a scale from 0 to 1. */
    Rules ofShares() {
      return new Rules(attributes, OptionalLong.of(0), OptionalLong.of(1), samples, met);
    }

    /** The lower end of the scale of rules. */
    double low() {
      return lowest.orElse(0);
    }

    /** The upper end. */
    double high() {
      return highest.orElse(1);
    }

    /** The least rating of a rule that is met. */
    double metFrom() {
      return met.orElse((low() + high()) / 2);
    }

    /** The whole number on the scale that is nearest. */
    long category(double rating) {
      double low = lowest.isPresent() ? (double) lowest.getAsLong() : -Double.MAX_VALUE;
      double high = highest.isPresent() ? (double) highest.getAsLong() : Double.MAX_VALUE;
      return (long) Math.max(low, Math.min(high, Math.floor(rating + 0.5)));
    }
  }

  private final Rules rules;

  /** With default options: all attributes, no stated scale. */
  public RatingAgreement() {
    this(new Rules(List.of(), OptionalLong.empty(), OptionalLong.empty()));
  }

  private RatingAgreement(Rules rules) {
    this.rules = rules;
  }

  /** With other rules. */
  RatingAgreement with(Rules other) {
    return new RatingAgreement(other);
  }

  @Override
  public String version() {
    return "2";
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String summary() {
    return "How well a model's ratings agree with people's, attribute by attribute.";
  }

  @Override
  public String headline() {
    return HEADLINE;
  }

  @Override
  public Direction direction(String metric) {
    return switch (metric) {
      case "mse" -> Direction.LOWER;
      case "mean-rating", "mean-gold", MARGIN, MARGIN_RATE -> Direction.NONE;
      default -> Direction.HIGHER;
    };
  }

  @Override
  public List<Role> roles() {
    return List.of(Role.ATTRIBUTES, Role.REWARD);
  }

  @Override
  List<String> attributes(GradedSet set) {
    if (goesByRules(set)) {
      return RuleList.names(set);
    }
    return rules.attributes().isEmpty() ? super.attributes(set) : rules.attributes();
  }

  @Override
  List<Remark> told(GradedSet set) {
    return goesByRules(set) ? RuleList.told(set) : super.told(set);
  }

  /** Whether its own list of rules is what is rated. */
  boolean goesByRules(GradedSet set) {
    return rules.attributes().isEmpty() && !set.rules().isEmpty();
  }

  @Override
  int samples() {
    return rules.samples();
  }

  @Override
  public ScoringPolicy policy() {
    return ScoringPolicy.STRICT.with(Unscored.EXCLUDE);
  }

  @Override
  public RatingAgreement configure(Options options) {
    List<String> attributes = options.texts("attributes");
    OptionalLong lowest = options.whole("lowest", -MOST, MOST);
    OptionalLong highest = options.whole("highest", -MOST, MOST);
    if (lowest.isPresent() && highest.isPresent() && lowest.getAsLong() > highest.getAsLong()) {
      options.problem("lowest", "\"lowest\" must not be above \"highest\", got " + lowest);
    }
    long samples = options.whole("samples", 1, MOST_SAMPLES).orElse(rules.samples());
    OptionalDouble met = options.real("met-from", -MOST, MOST);
    options.finish();
    return new RatingAgreement(
        new Rules(
            attributes.isEmpty() ? rules.attributes() : attributes,
            lowest.isPresent() ? lowest : rules.lowest(),
            highest.isPresent() ? highest : rules.highest(),
            (int) samples,
            met.isPresent() ? met : rules.met()));
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("attributes", rules.attributes().toString());
    options.put("samples", Integer.toString(rules.samples()));
    rules.lowest().ifPresent(end -> options.put("lowest", Long.toString(end)));
    rules.highest().ifPresent(end -> options.put("highest", Long.toString(end)));
    rules.met().ifPresent(least -> options.put("met-from", Double.toString(least)));
    return options;
  }

  @Override
  public Scoring<GradedSet> scoring(Role role, ScoringPolicy policy, DatasetCard card, long seed) {
    return new AgreementScoring(this, rules, role, policy, card.sections(), seed);
  }
}
