package assayer.run.gate;

import assayer.core.option.Place;
import assayer.run.gate.Demand.Bounds;
import java.util.OptionalDouble;

/**
 * A demand on what a run found of a model, as it was written. From code:
 *
 * <pre>{@code
 * Gate.on("preference-accuracy", "accuracy").model("mine").lowerBoundAtLeast(0.8)
 * }</pre>
 *
 * <p>Immutable: each method gives a changed copy. A gate asks for one thing; a second kind of
 * demand is another gate.
 */
public final class Gate {
  private final Place place;
  private final Target target;
  private final Demand demand;
  private final OptionalDouble coverage;

  private Gate(Place place, Target target, Demand demand, OptionalDouble coverage) {
    this.place = place;
    this.target = target;
    this.demand = demand;
    this.coverage = coverage;
  }

  /** On a metric of a suite in the section "overall"; it asks for nothing yet. */
  public static Gate on(String suite, String metric) {
    return new Gate(Place.NOWHERE, Target.of(suite, metric), Bounds.none(), OptionalDouble.empty());
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

  /** The true value must be at least this. */
  public Gate lowerBoundAtLeast(double bound) {
    return with(new Bounds(OptionalDouble.of(bound), bounds().most()));
  }

  /** The true value must be at most this. */
  public Gate upperBoundAtMost(double bound) {
    return with(new Bounds(bounds().least(), OptionalDouble.of(bound)));
  }

  /** At least this share of asks, within [0, 1], must be answered. */
  public Gate coverageAtLeast(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a coverage must be within 0 to 1, got " + share);
    }
    return new Gate(place, target, demand, OptionalDouble.of(share));
  }

  /** The same, standing somewhere: a field of a class, a line of a file. */
  public Gate at(Place where) {
    return new Gate(where, target, demand, coverage);
  }

  private Gate with(Target other) {
    return new Gate(place, other, demand, coverage);
  }

  private Gate with(Demand other) {
    return new Gate(place, target, other, coverage);
  }

  private Bounds bounds() {
    if (demand instanceof Bounds bounds) {
      return bounds;
    }
    throw new IllegalStateException("a gate asks for one thing; write another gate: " + id());
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

  OptionalDouble coverage() {
    return coverage;
  }

  /** The suite's id. */
  public String suite() {
    return target.suite();
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
