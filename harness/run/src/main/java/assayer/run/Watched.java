package assayer.run;

import assayer.run.gate.Gate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whose answers at an entry decide which gates. */
final class Watched {
  private Watched() {}

  /** Whether a gate is about an entry. */
  static boolean isOf(Gate gate, Entry<?> entry) {
    String dataset = entry.dataset().card().name();
    return gate.suite().equals(entry.suite().id())
        && gate.dataset().orElse(dataset).equals(dataset);
  }

  /** The models seated at an entry whose answers decide a gate; none if it is not about it. */
  static Set<String> models(Gate gate, Entry<?> entry) {
    Set<String> models = new LinkedHashSet<>();
    List<String> seated = entry.seats().stream().map(Watched::id).toList();
    if (isOf(gate, entry) && seated.contains(gate.model())) {
      models.add(gate.model());
      seated.stream().filter(gate.base()::equals).forEach(models::add);
      entry.seats().stream()
          .filter(seat -> gate.beatsAllControls() && seat.source().card().control())
          .map(Watched::id)
          .forEach(models::add);
    }
    return models;
  }

  /** The models whose answers decide any of the gates. */
  static Set<String> models(List<Gate> gates, Entry<?> entry) {
    Set<String> models = new LinkedHashSet<>();
    gates.forEach(gate -> models.addAll(models(gate, entry)));
    return models;
  }

  /**
   * The seats that must be asked side by side, as a gate needs the same items of both; the others
   * are asked one after the other, so that no more models are open than need be.
   */
  static List<List<Seat>> groups(List<Gate> gates, Entry<?> entry) {
    List<Set<String>> groups = new ArrayList<>();
    for (Seat seat : entry.seats()) {
      groups.add(new LinkedHashSet<>(Set.of(id(seat))));
    }
    for (Gate gate : gates) {
      Set<String> together = models(gate, entry);
      Set<String> merged = new LinkedHashSet<>();
      groups.stream().filter(g -> g.stream().anyMatch(together::contains)).forEach(merged::addAll);
      groups.removeIf(merged::containsAll);
      if (!merged.isEmpty()) {
        groups.add(merged);
      }
    }
    return groups.stream().map(group -> seats(entry, group)).toList();
  }

  private static List<Seat> seats(Entry<?> entry, Set<String> models) {
    return entry.seats().stream().filter(seat -> models.contains(id(seat))).toList();
  }

  static String id(Seat seat) {
    return seat.source().card().id();
  }
}
