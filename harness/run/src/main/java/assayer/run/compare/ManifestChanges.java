package assayer.run.compare;

import assayer.core.comparison.Change;
import assayer.core.manifest.Conformance;
import assayer.core.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What differs between two manifests, fact by fact. */
public final class ManifestChanges {
  /** When a run was done always differs and decides nothing. */
  private static final String STARTED = "started";

  private final List<Change> changes = new ArrayList<>();

  private ManifestChanges() {}

  /** Run, tool and seed first, then datasets, models, plan, probes and environment. */
  public static List<Change> between(Manifest a, Manifest b) {
    ManifestChanges all = new ManifestChanges();
    all.facts("", general(a), general(b));
    all.things("datasets", a.datasets(), b.datasets());
    all.things("models", a.models(), b.models());
    all.things("plan", plan(a), plan(b));
    all.things("probes", probes(a), probes(b));
    all.facts("environment.", environment(a), environment(b));
    return List.copyOf(all.changes);
  }

  private static SortedMap<String, String> general(Manifest manifest) {
    SortedMap<String, String> facts = new TreeMap<>();
    facts.put("run", manifest.run());
    facts.put("seed", Long.toString(manifest.seed()));
    facts.put("tool", manifest.tool());
    if (!manifest.skipped().isEmpty()) {
      facts.put("skipped", String.join("; ", manifest.skipped()));
    }
    return facts;
  }

  private static Map<String, Map<String, String>> plan(Manifest manifest) {
    return manifest.plan().stream()
        .collect(Collectors.toMap(e -> e.getOrDefault("entry", ""), e -> e, (one, other) -> one));
  }

  /** How each question ended; the figures behind it may be others every time. */
  private static Map<String, Map<String, String>> probes(Manifest manifest) {
    Map<String, Map<String, String>> seats = new TreeMap<>();
    for (Conformance found : manifest.conformance()) {
      Map<String, String> ends = seats.computeIfAbsent(found.seat(), seat -> new TreeMap<>());
      found.findings().forEach(f -> ends.put(f.question(), Conformance.word(f.status())));
    }
    return seats;
  }

  private static Map<String, String> environment(Manifest manifest) {
    Map<String, String> facts = new TreeMap<>(manifest.environment());
    facts.remove(STARTED);
    return facts;
  }

  /** A thing that only one of them has is one change. */
  private void things(
      String kind, Map<String, Map<String, String>> a, Map<String, Map<String, String>> b) {
    for (String name : names(a, b)) {
      Map<String, String> inA = a.get(name);
      Map<String, String> inB = b.get(name);
      String path = kind + "." + name;
      if (inA != null && inB != null) {
        facts(path + ".", inA, inB);
      } else {
        changes.add(
            new Change(
                path,
                Optional.ofNullable(inA).map(ManifestChanges::line),
                Optional.ofNullable(inB).map(ManifestChanges::line)));
      }
    }
  }

  private static String line(Map<String, String> facts) {
    return new TreeMap<>(facts)
        .entrySet().stream()
            .map(fact -> fact.getKey() + "=" + fact.getValue())
            .collect(Collectors.joining(", "));
  }

  private void facts(String path, Map<String, String> a, Map<String, String> b) {
    for (String name : names(a, b)) {
      Optional<String> inA = Optional.ofNullable(a.get(name));
      Optional<String> inB = Optional.ofNullable(b.get(name));
      if (!inA.equals(inB)) {
        changes.add(new Change(path + name, inA, inB));
      }
    }
  }

  private static SortedSet<String> names(Map<String, ?> a, Map<String, ?> b) {
    SortedSet<String> names = new TreeSet<>(a.keySet());
    names.addAll(b.keySet());
    return names;
  }
}
