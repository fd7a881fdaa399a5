package assayer.run;

import assayer.core.model.ModelSource;
import assayer.core.option.Place;
import assayer.core.option.Problems;
import assayer.run.gate.Gate;
import assayer.run.store.LabelFile.Label;
import assayer.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks a run file against what there is and makes the plan; finds every problem it can. */
public final class Planner {
  private final Plugins plugins;
  private final RunSpec spec;
  private final Seating seating;
  private final List<Gate> gates;
  private final Problems problems = new Problems();

  private Planner(Plugins plugins, RunSpec spec, Seating seating, List<Gate> gates) {
    this.plugins = plugins;
    this.spec = spec;
    this.seating = seating;
    this.gates = gates;
  }

  /**
   * The plan of a run file.
   *
   * @throws assayer.core.option.ProblemException with everything that is wrong
   */
  public static RunPlan plan(Plugins plugins, RunSpec spec) {
    return plan(plugins, spec, List.of());
  }

  /**
   * The plan of a run file that is to meet more gates than it names.
   *
   * @param gates stand behind those of the file and are checked and decided with them
   * @throws assayer.core.option.ProblemException with everything that is wrong
   */
  public static RunPlan plan(Plugins plugins, RunSpec spec, List<Gate> gates) {
    return new Planner(plugins, spec, new OpenSeating(plugins.adapters()), gates).plan();
  }

  /**
   * The plan of a run that was done, with nobody to ask: its models are known from the manifest
   * alone.
   *
   * @param gates those that stood in no file
   * @throws assayer.core.option.ProblemException with everything that is wrong
   */
  static RunPlan planAgain(Plugins plugins, RunSpec spec, StoredSeating seating, List<Gate> gates) {
    return new Planner(plugins, spec, seating, gates).plan();
  }

  private RunPlan plan() {
    Optional<RunFile> file =
        Yaml.read(
                spec.text(),
                spec.source(),
                name -> Optional.ofNullable(System.getenv(name)),
                problems)
            .map(mapping -> RunFile.of(mapping, spec.folder(), problems).demanding(gates));
    Optional<RunPlan> plan = file.map(this::plan);
    problems.throwIfAny();
    return plan.orElseThrow();
  }

  private RunPlan plan(RunFile file) {
    Map<String, ModelSource> models = seating.models(file);
    NameCheck names = new NameCheck(file, problems);
    names.overrides(spec.overrides());
    EntryPlanner planner =
        new EntryPlanner(plugins, spec.overrides(), seating, file, models, problems);
    List<Entry<?>> entries = entries(file, planner);
    names.gates(plugins.suites().keySet(), entries, this::trouble);
    entries = watching(file, entries, planner.asides());
    PinCheck.of(file.gates(), entries, problems);
    Optional<HoldoutPlan> holdout =
        new HoldoutPlanner(file, entries, plugins.boundTests().holdouts(), problems).plan();
    PriceCheck.of(file, entries, problems);
    List<String> formats = names.formats(plugins);
    long seed = spec.overrides().seed().orElse(file.seed());
    Map<Integer, Map<String, Label>> labels = planner.asides().labels();
    return new RunPlan(
        plugins,
        spec,
        ManifestMaker.make(file, seed, entries, labels, planner.skipped(), spec),
        entries,
        file.demands(),
        holdout,
        planner.asides().anchors(),
        labels,
        file.budget(),
        formats,
        file.samples());
  }

  private List<Entry<?>> entries(RunFile file, EntryPlanner planner) {
    List<Entry<?>> entries = new ArrayList<>();
    for (int i = 0; i < file.entries().size(); i++) {
      planner.entry(i + 1, file.entries().get(i)).ifPresent(entries::add);
    }
    if (entries.isEmpty() && problems.isEmpty()) {
      problems.add(
          Place.of(spec.source()), "--model and --suite leave nothing to run; name others");
    }
    return entries;
  }

  /** The entries with the models that are asked until their gates are decided. */
  private List<Entry<?>> watching(RunFile file, List<Entry<?>> entries, Asides asides) {
    if (!file.demands().stop().isEarly()) {
      return entries;
    }
    WatchCheck.of(file.gates(), gates, entries, problems);
    List<Entry<?>> watching = new ArrayList<>();
    for (Entry<?> entry : entries) {
      Set<String> watched = Watched.models(file.gates(), entry);
      if (!watched.isEmpty() && asides.has(entry)) {
        problems.add(
            file.gates().get(0).place(),
            "\"stop: sequential\" asks %s item by item, so it has neither \"subset\" nor \"labels\"; remove one of them"
                .formatted(entry.suite().id()));
      }
      watching.add(entry.watching(watched));
    }
    return watching;
  }

  /** A run that was done is held against a base as it is now, so that may be gone. */
  private Optional<String> trouble(String base) {
    return seating instanceof StoredSeating
        ? Optional.empty()
        : Baselines.trouble(spec.folder(), base);
  }
}
