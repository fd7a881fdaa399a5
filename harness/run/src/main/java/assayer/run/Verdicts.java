package assayer.run;

import assayer.core.option.Place;
import assayer.core.option.ProblemException;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.run.gate.Decided;
import assayer.run.gate.Gate;
import assayer.run.gate.GateKeeper;
import assayer.run.store.RunFolder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides gates over what a run left in its folder. */
public final class Verdicts {
  private Verdicts() {}

  /**
   * Decides them; those of one family are corrected for their number in this list.
   *
   * @param folder holds a run, complete or not; nothing in it is touched
   * @return one for each gate, in the order given
   * @throws ProblemException if the folder holds no run
   */
  public static List<Decided> of(Plugins plugins, Path folder, List<Gate> gates) {
    return of(plugins, folder, RunFolder.results(folder), gates);
  }

  /**
   * Decides gates over readings alone, of a run that is complete. What a gate asks besides, of
   * items, cost or time, is not known and leaves it open.
   *
   * @return one for each gate, in the order given
   */
  public static List<Decided> of(Plugins plugins, SuiteResult result, List<Gate> gates) {
    return new GateKeeper(plugins.boundTests(), plugins.holm())
        .decide(gates, new LoneEvidence(result));
  }

  /** The same over results that need not be in the folder yet. */
  static List<Decided> of(Plugins plugins, Path folder, Results found, List<Gate> gates) {
    if (gates.isEmpty()) {
      return List.of();
    }
    try (RunEvidence evidence = new RunEvidence(plugins, folder, found)) {
      GateKeeper keeper = new GateKeeper(plugins.boundTests(), plugins.holm());
      return keeper.decide(gates, evidence);
    }
  }

  /**
   * Where the gate of each verdict stands, by the verdict's id.
   *
   * @param file the run file, as it is to be named
   */
  static Map<String, Place> places(String file, List<Decided> decided) {
    Map<String, Place> places = new LinkedHashMap<>();
    for (Decided one : decided) {
      Place place = one.gate().place();
      if (place.line() > 0) {
        Place named = new Place(file, place.line(), place.column());
        one.verdicts().forEach(verdict -> places.putIfAbsent(verdict.id(), named));
      }
    }
    return places;
  }

  /** The verdicts one after the other, as {@code results.json} holds them. */
  static List<GateVerdict> flat(List<Decided> decided) {
    return decided.stream().flatMap(one -> one.verdicts().stream()).toList();
  }
}
