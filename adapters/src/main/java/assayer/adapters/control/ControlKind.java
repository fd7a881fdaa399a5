package assayer.adapters.control;

import assayer.core.item.Item;
import assayer.core.item.StepwiseSolution;
import assayer.core.model.Role;
import java.util.List;
import java.util.Locale;

/** The controls, each with the roles that make sense for it. */
enum ControlKind {
  /** Draws from the seed of the ask. */
  RANDOM(List.of(Role.REWARD, Role.JUDGE), List.of(Role.CRITIC, Role.STEPS)),
  /** The same score for all, a tie always, the first step always. */
  CONSTANT(List.of(Role.REWARD, Role.JUDGE), List.of(Role.CRITIC, Role.STEPS)),
  /** The longer completion, in code points. */
  LONGEST(List.of(Role.REWARD, Role.JUDGE), List.of()),
  /** The shorter completion. */
  SHORTEST(List.of(Role.REWARD, Role.JUDGE), List.of()),
  /** Whatever is shown first. */
  FIRST(List.of(Role.JUDGE), List.of()),
  /** Whatever is shown second. */
  SECOND(List.of(Role.JUDGE), List.of()),
  /** The commonest gold of the dataset. */
  MAJORITY(List.of(Role.JUDGE), List.of(Role.CRITIC)),
  /** All steps are right. */
  NEVER_AN_ERROR(List.of(), List.of(Role.CRITIC)),
  /** The last step is wrong. */
  LAST_STEP(List.of(), List.of(Role.CRITIC));

  private final List<Role> ofCompletions;
  private final List<Role> ofSteps;

  ControlKind(List<Role> ofCompletions, List<Role> ofSteps) {
    this.ofCompletions = ofCompletions;
    this.ofSteps = ofSteps;
  }

  /** The name a run file uses. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The roles it can play on items of a kind, the simplest first. */
  List<Role> roles(Class<? extends Item> kind) {
    return kind == StepwiseSolution.class ? ofSteps : ofCompletions;
  }

  /** Whether it measures completions; all others do without their text. */
  boolean readsText() {
    return this == LONGEST || this == SHORTEST;
  }
}
