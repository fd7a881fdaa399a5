package assayer.core.suite;

import assayer.core.comparison.Difference;
import assayer.core.dataset.DatasetCard;
import assayer.core.item.Item;
import assayer.core.model.Ask;
import assayer.core.model.Role;
import assayer.core.option.Options;
import assayer.core.outcome.Outcome;
import assayer.core.policy.ScoringPolicy;
import assayer.core.reading.Binned;
import assayer.core.reading.Direction;
import assayer.core.reading.RankRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service: one protocol of measurement. Immutable; {@link #configure} gives a configured copy.
 *
 * @param <I> the kind of item it reads
 */
public interface Suite<I extends Item> {

  /** The name a run file uses, in kebab-case. */
  String id();

  /** Changes when the same answers would give other numbers. */
  String version();

  /** What it is for: "reward", "steps", "critique", "judge" or "cheating". */
  String family();

  /** One sentence for a list. */
  String summary();

  /** The metric of the section "overall" that ranks. */
  String headline();

  /** Which end of one of its metrics is better; by the headline's, models are ranked. */
  default Direction direction(String metric) {
    return Direction.HIGHER;
  }

  /** The kind of item it reads. */
  Class<I> kind();

  /** The roles it can seat. */
  List<Role> roles();

  /**
   * Roles that it can ask a model as besides the one it is seated in, for readings that set one
   * against another: a judge's ratings beside its verdicts, say. A model is asked as those of them
   * that it can play.
   */
  default List<Role> beside(Role role) {
    return List.of();
  }

  /** A copy for a model that can play these of the roles of {@link #beside}. */
  default Suite<I> seated(List<Role> beside) {
    return this;
  }

  /**
   * The voices it asks of a model by name, of one that is seated as it is, each with the role it is
   * asked in. A model that has not all of them has no seat.
   */
  default Map<String, Role> voices(Role role) {
    return Map.of();
  }

  /**
   * Whether its asks or its readings depend on prompts and completions. Items are then read with
   * them even for a model that looks at neither.
   */
  default boolean readsText() {
    return false;
  }

  /** Whether it can do nothing without them, so that data which has none cannot be used. */
  default boolean needsText() {
    return readsText();
  }

  /** Its rule for ties and missing answers, unless the dataset or the run file has another. */
  ScoringPolicy policy();

  /** A copy with the options set; notes what is wrong and calls {@code finish}. */
  Suite<I> configure(Options options);

  /** The options as they are used, for the record. */
  Map<String, String> options();

  /**
   * The questions of an item.
   *
   * @param role what the model is asked as
   * @param seed the run's seed
   * @return at least one, each in a slot of its own
   */
  List<? extends Ask<?>> asks(I item, Role role, long seed);

  /**
   * Questions that follow from what was answered: a second round, a rebuttal. Not asked for while
   * an ask of the item has failed, since that one may be answered later.
   *
   * @param outcomes what came of every ask of the item so far, in the order asked
   * @return none when the item is done; a slot must tell apart whatever of the outcomes went into
   *     its question, since stored answers are found by it
   */
  default List<? extends Ask<?>> further(I item, Role role, long seed, List<Outcome<?>> outcomes) {
    return List.of();
  }

  /** The most asks that {@link #further} can add for an item. */
  default int mostFurther(I item, Role role) {
    return 0;
  }

  /** What it wants to find out about a model before it measures it, if anything. */
  default Optional<Rehearsal<I>> rehearsal(Role role, long seed) {
    return Optional.empty();
  }

  /**
   * Starts to score a model.
   *
   * @param role what the model was asked as
   * @param policy the rules to give credit by
   * @param card the dataset, for its sections
   * @param seed the run's seed, for whatever is drawn
   */
  Scoring<I> scoring(Role role, ScoringPolicy policy, DatasetCard card, long seed);

  /**
   * Ranks models that were scored on the same items by the same rules, in the order given. Not
   * asked for where neither end of the headline is better.
   */
  List<RankRange> rank(List<Scored> models);

  /**
   * How far models of one dataset agree with each other, to be shown.
   *
   * @param names of the models, in their order
   * @return for each model in the order given; none where they did not judge the same items
   */
  default List<List<Binned>> agreement(List<Scored> models, List<String> names) {
    return List.of();
  }

  /**
   * How the headline differs between two that were scored on the same items in the same order.
   *
   * @param a the base
   * @param b what is compared with it
   * @param seed for whatever is drawn
   */
  Difference compare(Scored a, Scored b, long seed);
}
