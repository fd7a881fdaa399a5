package assayer.run;

import assayer.core.dataset.Unpinned;
import assayer.core.option.Problems;
import assayer.run.gate.Gate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A gate that passes today must be asked the same tomorrow, so its dataset may not move. */
final class PinCheck {
  private PinCheck() {}

  static void of(List<Gate> gates, List<Entry<?>> entries, Problems problems) {
    Set<String> gated = gates.stream().map(Gate::suite).collect(Collectors.toSet());
    entries.stream()
        .filter(entry -> gated.contains(entry.suite().id()))
        .flatMap(entry -> entry.dataset().unpinned().stream())
        .forEach(unpinned -> problems.add(unpinned.place(), pin(unpinned)));
  }

  private static String pin(Unpinned unpinned) {
    return "a gate needs a dataset that stays the same, but \"%s\" of %s may move; write revision: %s, which it is now"
        .formatted(unpinned.name(), unpinned.source(), unpinned.state());
  }
}
