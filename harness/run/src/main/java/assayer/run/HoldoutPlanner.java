package assayer.run;

import assayer.core.gate.HoldoutRule;
import assayer.core.option.Options;
import assayer.core.option.Problems;
import assayer.core.option.Spelling;
import assayer.core.option.Value;
import assayer.core.reading.Direction;
import assayer.core.suite.Suite;
import assayer.run.gate.Gate;
import assayer.run.gate.HiddenGates;
import assayer.run.gate.HoldoutBlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checks what a run file says of hidden items. */
final class HoldoutPlanner {
  private static final String ENDING = ".ledger.jsonl";

  private final RunFile file;
  private final List<Entry<?>> entries;
  private final Map<String, HoldoutRule> rules;
  private final Problems problems;

  HoldoutPlanner(
      RunFile file, List<Entry<?>> entries, Map<String, HoldoutRule> rules, Problems problems) {
    this.file = file;
    this.entries = entries;
    this.rules = rules;
    this.problems = problems;
  }

  /** Empty where nothing is hidden, or where that has problems, which are noted. */
  Optional<HoldoutPlan> plan() {
    List<RunFile.Entry> hidden = file.entries().stream().filter(RunFile.Entry::hidden).toList();
    Optional<HoldoutBlock> block = file.demands().holdout();
    checkOpen();
    if (block.isEmpty()) {
      hidden.forEach(
          entry ->
              problems.add(
                  entry.place(),
                  "hidden items are asked by a rule; write gates: {holdout: ladder, budget: 20,"
                      + " list: [...]}"));
      return Optional.empty();
    }
    if (hidden.isEmpty()) {
      problems.add(block.get().place(), "no entry is hidden; say hidden: true of the one that is");
    }
    if (hidden.size() > 1 && block.get().ledger().isPresent()) {
      problems.add(
          block.get().place(),
          "one ledger holds one hidden entry, got %s; leave \"ledger\" out"
              .formatted(hidden.size()));
    }
    HoldoutRule rule = rules.get(block.get().rule());
    if (rule == null) {
      if (!block.get().rule().isEmpty()) {
        problems.add(
            block.get().place(), Spelling.unknown("holdout", block.get().rule(), rules.keySet()));
      }
      return Optional.empty();
    }
    return Optional.of(plan(block.get(), rule));
  }

  private HoldoutPlan plan(HoldoutBlock block, HoldoutRule rule) {
    Map<Integer, Path> ledgers = new TreeMap<>();
    Map<Integer, Integer> open = new TreeMap<>();
    for (Entry<?> entry : entries) {
      RunFile.Entry written = file.entries().get(entry.number() - 1);
      if (written.hidden()) {
        check(written, entry);
        ledger(block, written).ifPresent(path -> ledgers.put(entry.number(), path));
        if (rule.needsDevelopment()) {
          open(written, entry).ifPresent(other -> open.put(entry.number(), other));
        }
      }
    }
    return new HoldoutPlan(rule, block.terms(), ledgers, open);
  }

  /** Data that was hidden once is not shown by leaving a word out. */
  private void checkOpen() {
    for (RunFile.Entry entry : file.entries()) {
      Optional<Path> ledger = entry.hidden() ? Optional.empty() : beside(entry);
      if (ledger.filter(Files::exists).isPresent()) {
        problems.add(
            entry.place(),
            "this data is a hidden test set, as the ledger %s beside it shows; say hidden: true"
                .formatted(ledger.get().getFileName()));
      }
    }
  }

  private void check(RunFile.Entry written, Entry<?> entry) {
    Suite<?> suite = entry.suite();
    if (entry.limit().isPresent()) {
      problems.add(
          written.place(),
          "hidden items are asked all or none, or few of them could be told apart; remove the"
              + " limit, got "
              + entry.limit().getAsLong());
    }
    if (EarlierRun.isMeant(written.datasetOptions())) {
      problems.add(written.place(), "an earlier run is no hidden data; name a dataset");
    }
    if (suite.direction(suite.headline()) != Direction.HIGHER) {
      problems.add(
          written.place(),
          "hidden items answer for a mean of which more is better, not for \"%s\"; choose another suite"
              .formatted(suite.headline()));
    }
    for (Gate gate : file.gates()) {
      if (HiddenGates.isAbout(gate, suite.id(), entry.dataset().card().name())) {
        HiddenGates.trouble(gate, suite.headline())
            .ifPresent(why -> problems.add(gate.place(), why));
      }
    }
  }

  private Optional<Path> ledger(HoldoutBlock block, RunFile.Entry written) {
    Optional<Path> path = block.ledger().isPresent() ? block.ledger() : beside(written);
    if (path.isEmpty()) {
      problems.add(
          block.place(),
          "the hidden data has no \"path\" to keep a ledger beside; name a \"ledger\" file");
    }
    return path;
  }

  private static Optional<Path> beside(RunFile.Entry written) {
    Options options = written.datasetOptions();
    Value value = options.value("path").orElse(null);
    Value first =
        value instanceof Value.Sequence list && !list.values().isEmpty()
            ? list.values().get(0)
            : value;
    return first instanceof Value.Scalar text
        ? options.resolve(text.place(), text.value() + ENDING)
        : Optional.empty();
  }

  /** The one open entry that is asked and scored as the hidden one is. */
  private Optional<Integer> open(RunFile.Entry written, Entry<?> hidden) {
    List<Integer> open =
        entries.stream()
            .filter(other -> !file.entries().get(other.number() - 1).hidden())
            .filter(other -> other.suite().id().equals(hidden.suite().id()))
            .filter(other -> other.suite().options().equals(hidden.suite().options()))
            .filter(other -> other.policy().equals(hidden.policy()))
            .map(Entry::number)
            .toList();
    if (open.size() != 1) {
      problems.add(
          written.place(),
          "thresholdout needs one entry of the same suite, options and policy on open data, got "
              + open.size());
    }
    return open.stream().findFirst();
  }
}
