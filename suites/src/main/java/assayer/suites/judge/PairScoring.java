package assayer.suites.judge;

import static assayer.metrics.section.ItemTable.LEFT_OUT;

import assayer.core.dataset.Sections;
import assayer.core.item.JudgeComparison;
import assayer.core.model.Role;
import assayer.core.policy.ScoringPolicy;
import assayer.core.suite.Decisions;
import assayer.core.suite.Observed;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.metrics.section.SectionMean;
import assayer.metrics.section.SectionReadings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what came of each item. */
final class PairScoring implements Scoring<JudgeComparison> {
  private final List<Judged> items = new ArrayList<>();
  private final Map<Judged, Judged> alike = new HashMap<>();
  private final PairEnds ends = new PairEnds();
  private final Settings settings;
  private final Role role;
  private final ScoringPolicy policy;
  private final Sections sections;
  private final long seed;

  PairScoring(Settings settings, Role role, ScoringPolicy policy, Sections sections, long seed) {
    this.settings = settings;
    this.role = role;
    this.policy = policy;
    this.sections = sections;
    this.seed = seed;
  }

  @Override
  public void add(Observed<JudgeComparison> observed) {
    JudgeComparison item = observed.item();
    int completions = item.completions().size();
    Gold gold = Gold.of(item.votes(), completions);
    Played played = Protocol.of(item, role, settings).played(observed.outcomes());
    Ruling ruling =
        played.games().isEmpty()
            ? new Ruling(LEFT_OUT, LEFT_OUT, Game.NONE)
            : settings.rule().of(played.games(), gold.place(), completions, policy);
    Judged judged = new Judged(item.id().subset(), completions, gold, played, ruling);
    items.add(alike.computeIfAbsent(judged, j -> j));
    ends.add(item, judged);
  }

  @Override
  public Scored scored() {
    JudgedItems judged = new JudgedItems(items, sections);
    SectionMean accuracy = judged.mean(item -> item.ruling().credit());
    return new Scored(
            new SectionReadings(JudgePairs.ID, seed)
                .of(new Metrics(judged, settings.rule(), accuracy).all(), judged.table(), sections),
            accuracy.influence(),
            accuracy.credits())
        .with(ends.binned())
        .with(decisions());
  }

  /** A class is a place in the data, or a tie. */
  private Decisions decisions() {
    return Decisions.of(
        items.stream().mapToInt(item -> item.ruling().decision()).toArray(),
        items.stream().mapToInt(item -> item.gold().place()).toArray());
  }
}
