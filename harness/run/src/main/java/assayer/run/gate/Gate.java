package assayer.run.gate;

import assayer.core.option.Place;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A demand on what a run found of a model, as it was written. From code:
 *
 * <pre>{@code
 * Gate.on("preference-accuracy", "accuracy").model("mine").lowerBoundAtLeast(0.8)
 * }</pre>
 *
 * <p>The true value may be just what is asked for, or worse, and the gate passes with a chance of
 * at most alpha, {@value Rigour#ALPHA} unless stated. All gates that are decided together are one
 * family and corrected for their number, unless they name another or stand alone.
 *
 * <p>Immutable: each method gives a changed copy. A gate asks for one thing; a second kind of
 * demand is another gate.
 */
public final class Gate {
  private static final String NULL_MARGIN = "margin-over-honest";

  private final Place place;
  private final Target target;
  private final Demand demand;
  private final Rigour rigour;

  private Gate(Place place, Target target, Demand demand, Rigour rigour) {
    this.place = place;
    this.target = target;
    this.demand = demand;
    this.rigour = rigour;
  }

  /** On a metric of a suite in the section "overall"; it asks for nothing yet. */
  public static Gate on(String suite, String metric) {
    return new Gate(Place.NOWHERE, Target.of(suite, metric), Bounds.none(), Rigour.DEFAULT);
  }

  /** On the headline of a suite; it asks for nothing yet. */
  public static Gate on(String suite) {
    return on(suite, "");
  }

  Gate metric(String name) {
    return with(target.withMetric(name));
  }

  /** Of a model by its id. */
  public Gate model(String id) {
    return with(target.withModel(id));
  }

  /** On one dataset, where several entries share the suite. */
  public Gate dataset(String name) {
    return with(target.withDataset(name));
  }

  /** In another section than "overall". */
  public Gate section(String name) {
    return with(target.withSection(name));
  }

  /** In every section but "overall", each by itself: a verdict each. */
  public Gate everySection() {
    return with(target.withSections(Target.Sections.EVERY));
  }

  /** In the worst section but "overall": one verdict, and all must meet the demand. */
  public Gate worstSection() {
    return with(target.withSections(Target.Sections.WORST));
  }

  /** The true value must be at least this. */
  public Gate lowerBoundAtLeast(double bound) {
    return with(new Bounds(OptionalDouble.of(bound), bounds().most()));
  }

  /** The true value must be at most this. */
  public Gate upperBoundAtMost(double bound) {
    return with(new Bounds(bounds().least(), OptionalDouble.of(bound)));
  }

  /**
   * The headline must not be worse than a base's by a margin or more, on the same items.
   *
   * @param base a model of the run, the folder of another run, relative to the run file, or
   *     "last-passing"
   * @param margin above 0
   */
  public Gate notWorseThan(String base, double margin) {
    return to(new Against(base, "", false, margin));
  }

  /** The headline must be better than a base's on the same items. */
  public Gate betterThan(String base) {
    return betterThan(base, 0);
  }

  /** The headline must be better than a base's by more than a margin of at least 0. */
  public Gate betterThan(String base, double margin) {
    return to(new Against(base, "", true, margin));
  }

  /** The base's model, where the base is a run and its model has another name. */
  public Gate baseModel(String id) {
    if (!(demand instanceof Against against)) {
      throw new IllegalStateException("a base is named first: " + id());
    }
    return with(new Against(against.base(), id, against.better(), against.margin()));
  }

  /** The headline must be better than that of every control of the suite, on the same items. */
  public Gate beatsControls() {
    return to(new BeatsControls());
  }

  /** At most this share of asks, within [0, 1], may be without a usable answer. */
  public Gate invalidRateAtMost(double share) {
    return to(new InvalidRate(share));
  }

  /** All answers may cost at most this, in the currency of the model's prices. */
  public Gate costAtMost(double cost) {
    return to(new CostLimit(cost));
  }

  /**
   * A percentile of the time an ask takes may be at most this.
   *
   * @param percentile within (0, 1)
   */
  public Gate latencyAtMost(Duration most, double percentile) {
    return to(new LatencyLimit(most, percentile));
  }

  /**
   * Answers that deserve nothing must score at least this much less than the weakest real ones: on
   * the null-model suite's margin over honest answers.
   *
   * @param margin at least 0
   */
  public Gate nullMarginAtLeast(double margin) {
    Gate on = with(target.withMetric(NULL_MARGIN));
    return on.upperBoundAtMost(margin == 0 ? 0 : -margin);
  }

  /** With another one-sided error rate, within (0, 0.5). */
  public Gate alpha(double rate) {
    return with(rigour.withAlpha(rate));
  }

  /** Corrected together with the gates of this family alone; "none" for alone. */
  public Gate family(String name) {
    return with(rigour.withFamily(name));
  }

  /** At least this share of asks, within [0, 1], must be answered. */
  public Gate coverageAtLeast(double share) {
    return with(rigour.withCoverage(share));
  }

  /** The same, standing somewhere: a field of a class, a line of a file. */
  public Gate at(Place where) {
    return new Gate(where, target, demand, rigour);
  }

  private Gate with(Target other) {
    return new Gate(place, other, demand, rigour);
  }

  private Gate with(Demand other) {
    return new Gate(place, target, other, rigour);
  }

  private Gate with(Rigour other) {
    return new Gate(place, target, demand, other);
  }

  /** The first thing that is asked for. */
  private Gate to(Demand other) {
    if (!bounds().isNothing()) {
      throw second();
    }
    return with(other);
  }

  private Bounds bounds() {
    if (demand instanceof Bounds bounds) {
      return bounds;
    }
    throw second();
  }

  private IllegalStateException second() {
    return new IllegalStateException("a gate asks for one thing; write another gate: " + id());
  }

  /** Where it stands, for problems. */
  public Place place() {
    return place;
  }

  Target target() {
    return target;
  }

  Demand demand() {
    return demand;
  }

  Rigour rigour() {
    return rigour;
  }

  /** The base it is held against, "" where there is none. */
  public String base() {
    return demand instanceof Against against ? against.base() : "";
  }

  /** The base's model where the base is a run, "" for one of the same name. */
  public String baseModel() {
    return demand instanceof Against against ? against.named() : "";
  }

  /** Whether any look at what items were worth may decide it, before all are asked. */
  public boolean isDecidedWhileAsking() {
    return demand.isDecidedWhileAsking() && isOverall();
  }

  /** Whether it is of the whole and of no section. */
  public boolean isOverall() {
    return target.isOverall();
  }

  /** Whether it is held against every control of its suite. */
  public boolean beatsAllControls() {
    return demand instanceof BeatsControls;
  }

  /** The dataset, if one is named. */
  public Optional<String> dataset() {
    return target.dataset();
  }

  /** All that its verdict depends on besides what is found. */
  public String terms() {
    return id() + rigour.terms();
  }

  /** The suite's id. */
  public String suite() {
    return target.suite();
  }

  /** The metric's id. */
  public String metric() {
    return target.metric();
  }

  /** Whether it gives a verdict for each section, which only a run can name. */
  public boolean isOfEverySection() {
    return target.sections() == Target.Sections.EVERY;
  }

  /** The section that is named, or "overall". */
  public String section() {
    return target.section();
  }

  /** The model's id, "" where none was named. */
  public String model() {
    return target.model();
  }

  /** Names the gate in results. */
  public String id() {
    return target.id() + demand.id();
  }
}
