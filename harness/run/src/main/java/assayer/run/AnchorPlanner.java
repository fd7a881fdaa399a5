package assayer.run;

import static java.util.stream.Collectors.joining;

import assayer.core.comparison.Setting;
import assayer.core.dataset.Dataset;
import assayer.core.gate.AnchorRule;
import assayer.core.gate.AnchorSet;
import assayer.core.item.Item;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.core.option.Problems;
import assayer.core.suite.Credits;
import assayer.run.compare.Contender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses the few items of an entry by item response: what models of earlier runs were worth on
 * all.
 */
final class AnchorPlanner {
  /** Not the run's: whatever that is, the same runs give the same anchors. */
  private static final long SEED = 0;

  private final Plugins plugins;
  private final SubsetBlock subset;
  private final Problems problems;
  private final List<Rescored<?>> models = new ArrayList<>();

  AnchorPlanner(Plugins plugins, SubsetBlock subset, Problems problems) {
    this.plugins = plugins;
    this.subset = subset;
    this.problems = problems;
  }

  /**
   * The anchors and the dataset that has no other items.
   *
   * @param <I> the kind of item
   */
  record Chosen<I extends Item>(AnchorSet anchors, Dataset<I> dataset) {}

  /**
   * Chooses them.
   *
   * @param setting of the entry, on all items
   * @return empty if a problem was noted
   */
  <I extends Item> Optional<Chosen<I>> choose(Dataset<I> all, Setting setting) {
    Optional<AnchorRule> rule = plugins.boundTests().anchors();
    if (rule.isEmpty()) {
      problems.add(subset.place(), "nothing here chooses anchors; remove \"subset\"");
      return Optional.empty();
    }
    for (Path folder : subset.from()) {
      read(folder, setting, all.card().digest());
    }
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    if (models.size() < AnchorRule.LEAST_MODELS) {
      problems.add(
          subset.place(),
          "anchors are chosen by at least %s models that were asked all items of %s under the same rules, got %s; name more runs in \"from\""
              .formatted(AnchorRule.LEAST_MODELS, setting.title(), models.size()));
      return Optional.empty();
    }
    int items = models.get(0).items().size();
    if (subset.anchors() >= items) {
      problems.add(
          subset.place(),
          "anchors must be fewer than the %s items, got %s".formatted(items, subset.anchors()));
      return Optional.empty();
    }
    AnchorSet anchors = rule.get().choose(worth(items), subset.anchors(), SEED);
    List<String> ids = anchors.items().stream().map(i -> models.get(0).items().id(i)).toList();
    return Optional.of(new Chosen<>(anchors, new AnchorRows<>(all, anchors, ids)));
  }

  private void read(Path folder, Setting setting, String digest) {
    try (ReadRun run = ReadRun.open(plugins, folder)) {
      for (Contender contender : run.contenders()) {
        boolean same =
            contender.setting().equals(setting)
                && contender.digest().equals(digest)
                && !contender.control();
        if (same && run.plan().incomparable(contender.entry()).isEmpty()) {
          Rescored<?> model = Rescored.of(run, contender);
          if (model.done().complete() && isFit(model)) {
            models.add(model);
          }
        }
      }
    } catch (ProblemException e) {
      problems.add(
          subset.place(),
          "no anchors can be chosen by the run in %s: %s"
              .formatted(
                  folder, e.problems().stream().map(Problem::toString).collect(joining("; "))));
    }
  }

  /** Each item within [0, 1], and the same items as of the first. */
  private boolean isFit(Rescored<?> model) {
    Credits credits = model.scored().credits();
    Rescored<?> first = models.isEmpty() ? model : models.get(0);
    return credits.isMean()
        && credits.size() == first.items().size()
        && IntStream.range(0, credits.size())
            .allMatch(
                i ->
                    credits.get(i) >= 0
                        && credits.get(i) <= 1
                        && model.items().id(i).equals(first.items().id(i)));
  }

  private double[][] worth(int items) {
    double[][] worth = new double[items][models.size()];
    for (int item = 0; item < items; item++) {
      for (int model = 0; model < models.size(); model++) {
        worth[item][model] = models.get(model).scored().credits().get(item);
      }
    }
    return worth;
  }
}
