package assayer.run;

import assayer.core.gate.AnchorSet;
import assayer.core.item.Item;
import assayer.core.option.Problems;
import assayer.core.policy.TiePolicy;
import assayer.run.store.LabelFile;
import assayer.run.store.LabelFile.Label;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What entries of a run file say of few items beside all: anchors, and labels by people. */
final class Asides {
  private final Plugins plugins;
  private final Problems problems;
  private final Map<Integer, AnchorSet> anchors = new TreeMap<>();
  private final Map<Integer, Map<String, Label>> labels = new TreeMap<>();

  Asides(Plugins plugins, Problems problems) {
    this.plugins = plugins;
    this.problems = problems;
  }

  /** The anchors of entries that are asked no other items, by the entry's number. */
  Map<Integer, AnchorSet> anchors() {
    return anchors;
  }

  /** What people say of items, by the entry's number. */
  Map<Integer, Map<String, Label>> labels() {
    return labels;
  }

  /** Whether an entry has any of them. */
  boolean has(Entry<?> entry) {
    return anchors.containsKey(entry.number()) || labels.containsKey(entry.number());
  }

  /** The entry as it is asked then; empty if a problem was noted. */
  <I extends Item> Optional<Entry<?>> of(RunFile.Entry written, Entry<I> entry) {
    written.labels().ifPresent(path -> labelled(entry, written, path));
    return written.subset().isEmpty()
        ? Optional.of(entry)
        : anchored(entry, written, written.subset().get());
  }

  private void labelled(Entry<?> entry, RunFile.Entry written, Path path) {
    if (written.hidden() || written.subset().isPresent()) {
      problems.add(
          written.place(),
          "\"labels\" go with all items that are shown, not with hidden ones or a subset; remove"
              + " one");
      return;
    }
    Optional<Map<String, Label>> read = LabelFile.read(path, written.place(), problems);
    boolean turned =
        read.stream().flatMap(l -> l.values().stream()).anyMatch(l -> l.worth().isEmpty());
    if (turned && entry.policy().ties() != TiePolicy.HALF) {
      problems.add(
          written.place(),
          "labels that say \"right\" turn an item's worth round, which needs policy: {ties: half},"
              + " got "
              + entry.policy().ties().id());
    }
    read.ifPresent(found -> labels.put(entry.number(), found));
  }

  private <I extends Item> Optional<Entry<?>> anchored(
      Entry<I> entry, RunFile.Entry written, SubsetBlock subset) {
    if (written.hidden() || entry.limit().isPresent()) {
      problems.add(
          subset.place(),
          written.hidden()
              ? "hidden items are asked all or none; remove \"subset\""
              : "\"subset\" and a limit exclude each other; remove one");
      return Optional.empty();
    }
    return new AnchorPlanner(plugins, subset, problems)
        .choose(entry.dataset(), ReadRun.setting(entry))
        .map(
            chosen -> {
              anchors.put(entry.number(), chosen.anchors());
              return entry.asking(chosen.dataset());
            });
  }
}
