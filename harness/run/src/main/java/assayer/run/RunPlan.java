package assayer.run;

import assayer.core.gate.AnchorSet;
import assayer.core.live.LiveJob;
import assayer.core.manifest.Manifest;
import assayer.core.model.Conditions;
import assayer.core.model.ProbeFinding;
import assayer.run.gate.Gate;
import assayer.run.gate.GateBlock;
import assayer.run.gate.StopRule;
import assayer.run.store.LabelFile.Label;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A run file that was checked: every name is looked up and every file is there. The only thing the
 * runner takes.
 */
public final class RunPlan {
  private final Plugins plugins;
  private final RunSpec spec;
  private final Manifest manifest;
  private final List<Entry<?>> entries;
  private final GateBlock gates;
  private final Optional<HoldoutPlan> holdout;
  private final Map<Integer, AnchorSet> anchors;
  private final Map<Integer, Map<String, Label>> labels;
  private final Budget budget;
  private final List<String> formats;
  private final SampleWishes samples;

  RunPlan(
      Plugins plugins,
      RunSpec spec,
      Manifest manifest,
      List<Entry<?>> entries,
      GateBlock gates,
      Optional<HoldoutPlan> holdout,
      Map<Integer, AnchorSet> anchors,
      Map<Integer, Map<String, Label>> labels,
      Budget budget,
      List<String> formats,
      SampleWishes samples) {
    this.plugins = plugins;
    this.spec = spec;
    this.manifest = manifest;
    this.entries = List.copyOf(entries);
    this.gates = gates;
    this.holdout = holdout;
    this.anchors = Map.copyOf(anchors);
    this.labels = Map.copyOf(labels);
    this.budget = budget;
    this.formats = List.copyOf(formats);
    this.samples = samples;
  }

  /** What one needs to get the same numbers again; its digest is the plan's identity. */
  public Manifest manifest() {
    return manifest;
  }

  /** The run's name. */
  public String name() {
    return manifest.run();
  }

  /** Models that could not be seated, each with why. */
  public List<String> skipped() {
    return manifest.skipped();
  }

  /** One line for each model on each dataset: what it is asked as. */
  public List<String> describe() {
    return entries.stream().flatMap(entry -> entry.seats().stream().map(entry::line)).toList();
  }

  /** The place of a seat among all that are seated, from 0. */
  int place(Entry<?> entry, Seat seat) {
    int before =
        entries.stream()
            .takeWhile(other -> other.number() != entry.number())
            .mapToInt(other -> other.seats().size())
            .sum();
    return before + entry.seats().indexOf(seat);
  }

  /** Each model on each dataset in the order in which they are asked, none begun yet. */
  public List<LiveJob> jobs() {
    return entries.stream().flatMap(entry -> entry.seats().stream().map(entry::job)).toList();
  }

  /** The headline of each suite that is run, as it is configured. */
  static Map<String, String> headlines(List<Entry<?>> entries) {
    Map<String, String> headlines = new TreeMap<>();
    entries.forEach(e -> headlines.put(e.suite().id(), e.suite().headline()));
    return headlines;
  }

  /** What it was planned with. */
  Plugins plugins() {
    return plugins;
  }

  List<Entry<?>> entries() {
    return entries;
  }

  /** The demands on the results, those of the run file first. */
  public List<Gate> gates() {
    return gates.list();
  }

  /** Whether models are asked no further than their gates need. */
  StopRule stop() {
    return gates.stop();
  }

  /** How hidden entries are asked, where there are any. */
  Optional<HoldoutPlan> holdout() {
    return holdout;
  }

  /** Whether the items of an entry are hidden. */
  boolean hides(int entry) {
    return holdout.filter(plan -> plan.hides(entry)).isPresent();
  }

  /** The items that stand for all of an entry, where only those are asked. */
  Optional<AnchorSet> anchors(int entry) {
    return Optional.ofNullable(anchors.get(entry));
  }

  /** What people say of some items of an entry, where they do. */
  Optional<Map<String, Label>> labels(int entry) {
    return Optional.ofNullable(labels.get(entry));
  }

  /** Why what happened to the items of an entry is not compared with another run, if so. */
  Optional<String> incomparable(int entry) {
    if (hides(entry)) {
      return Optional.of("its items are hidden, so they are not compared");
    }
    return anchors(entry)
        .map(
            set ->
                "only "
                    + set.items().size()
                    + " anchors were asked, which stand for all unequally");
  }

  /** The run file as it is named from where the program runs, "" if that is not known. */
  String file() {
    return manifest.environment().getOrDefault("file", "");
  }

  Budget budget() {
    return budget;
  }

  List<String> formats() {
    return formats;
  }

  /** What holds for every model of the run. */
  Conditions conditions() {
    Overrides overrides = spec.overrides();
    return new Conditions(
        manifest.seed(), overrides.cache(), overrides.inFlight(), Optional.empty());
  }

  Probing probing() {
    return spec.overrides().probing();
  }

  /** The same plan with what conformance questions showed. */
  RunPlan probed(Map<String, List<ProbeFinding>> found) {
    return with(manifest.withProbes(found));
  }

  /** The same plan as it was recorded when its run was done. */
  RunPlan asRecorded(Manifest record) {
    return with(manifest.asRecorded(record));
  }

  private RunPlan with(Manifest other) {
    return new RunPlan(
        plugins, spec, other, entries, gates, holdout, anchors, labels, budget, formats, samples);
  }

  /** What pages show of single items. */
  SampleWishes samples() {
    return samples;
  }

  OptionalInt inFlight() {
    return spec.overrides().inFlight();
  }

  RunSpec spec() {
    return spec;
  }
}
