package assayer.run;

import assayer.core.dataset.DatasetCard;
import assayer.core.outcome.Tally;
import assayer.core.reading.Binned;
import assayer.core.reading.Direction;
import assayer.core.reading.RankRange;
import assayer.core.reading.Stopping;
import assayer.core.reading.SuiteResult;
import assayer.core.suite.Credits;
import assayer.core.suite.Influence;
import assayer.core.suite.Scored;
import assayer.core.suite.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What an entry of a plan comes to, a row for each of its models. */
final class BoardRows {
  private BoardRows() {}

  /** One for each model, in the order of the seats. */
  static List<SuiteResult> of(Entry<?> entry, List<Finished> finished) {
    List<Scored> scored = finished.stream().map(one -> Scorer.join(one.scored())).toList();
    boolean stopping = finished.stream().anyMatch(one -> one.stopping().isPresent());
    List<Optional<RankRange>> ranks = stopping ? none(scored) : ranks(entry.suite(), scored);
    List<List<Binned>> shared = stopping ? List.of() : agreement(entry, scored);
    List<SuiteResult> results = new ArrayList<>();
    for (int i = 0; i < finished.size(); i++) {
      Finished one = finished.get(i);
      Seat seat = entry.seats().get(i);
      SuiteResult result = result(entry, seat, one.done().tally(), scored.get(i), ranks.get(i));
      SuiteResult shown =
          shared.isEmpty() ? result : result.with(result.evidence().with(shared.get(i)));
      results.add(one.stopping().map(shown::with).orElse(shown));
    }
    return results;
  }

  private static List<List<Binned>> agreement(Entry<?> entry, List<Scored> scored) {
    List<String> names = entry.seats().stream().map(seat -> seat.source().card().id()).toList();
    return entry.suite().agreement(scored, names);
  }

  /** A model that is being asked; its readings are nobody's business yet. */
  static SuiteResult row(Entry<?> entry, Seat seat, Heard heard, Stopping stopping) {
    Scored none = new Scored(List.of(), Influence.NONE, Credits.NONE);
    return result(entry, seat, heard.tally(), none, Optional.empty()).with(stopping);
  }

  private static List<Optional<RankRange>> none(List<Scored> scored) {
    return scored.stream().map(one -> Optional.<RankRange>empty()).toList();
  }

  /** Ranks only models that were scored on all the same items, by a headline that can rank. */
  private static List<Optional<RankRange>> ranks(Suite<?> suite, List<Scored> scored) {
    long sizes = scored.stream().mapToInt(s -> s.influence().size()).distinct().count();
    boolean ordered = suite.direction(suite.headline()) != Direction.NONE;
    if (scored.size() < 2 || sizes != 1 || !ordered) {
      return none(scored);
    }
    return suite.rank(scored).stream().map(Optional::of).toList();
  }

  /** The same, nobody being ranked. */
  static List<SuiteResult> unranked(
      Entry<?> entry, List<Finished> finished, UnaryOperator<Scored> shown) {
    List<SuiteResult> results = new ArrayList<>();
    for (int i = 0; i < finished.size(); i++) {
      Finished one = finished.get(i);
      Scored scored = shown.apply(Scorer.join(one.scored()));
      results.add(
          result(entry, entry.seats().get(i), one.done().tally(), scored, Optional.empty()));
    }
    return results;
  }

  private static SuiteResult result(
      Entry<?> entry, Seat seat, Tally tally, Scored scored, Optional<RankRange> rank) {
    Suite<?> suite = entry.suite();
    DatasetCard card = entry.dataset().card();
    SuiteResult result =
        new SuiteResult(
            suite.id(),
            suite.version(),
            suite.headline(),
            card.name(),
            card.digest(),
            seat.source().card().id(),
            seat.source().card().control(),
            seat.role().title(),
            entry.policy(),
            suite.options(),
            tally,
            scored.readings(),
            rank,
            directions(suite, scored));
    return result.with(scored.evidence());
  }

  private static Map<String, Direction> directions(Suite<?> suite, Scored scored) {
    Map<String, Direction> directions = new TreeMap<>();
    directions.put(suite.headline(), suite.direction(suite.headline()));
    scored.readings().forEach(r -> directions.put(r.metric(), suite.direction(r.metric())));
    return directions;
  }
}
