package assayer.adapters.control;

import assayer.core.item.Item;
import assayer.core.item.StepwiseSolution;
import assayer.core.model.Role;
import java.util.List;
import java.util.Locale;

/** The controls, each with the roles that make sense for it. */
enum ControlKind {
  /** Draws from the seed of the ask. */
  RANDOM,
  /** The same score for all, a tie always, the first step always. */
  CONSTANT,
  /** The longer completion, in code points. */
  LONGEST,
  /** The shorter completion. */
  SHORTEST,
  /** Whatever is shown first. */
  FIRST,
  /** Whatever is shown second. */
  SECOND,
  /** The commonest gold of the dataset. */
  MAJORITY,
  /** All steps are right. */
  NEVER_AN_ERROR,
  /** The last step is wrong. */
  LAST_STEP;

  /** The name a run file uses. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The roles it can play on items of a kind, the simplest first. */
  List<Role> roles(Class<? extends Item> kind) {
    return kind == StepwiseSolution.class ? ofSteps() : ofCompletions();
  }

  private List<Role> ofCompletions() {
    return switch (this) {
      case RANDOM, CONSTANT, LONGEST, SHORTEST -> List.of(Role.REWARD, Role.JUDGE);
      case FIRST, SECOND, MAJORITY -> List.of(Role.JUDGE);
      case NEVER_AN_ERROR, LAST_STEP -> List.of();
    };
  }

  private List<Role> ofSteps() {
    return switch (this) {
      case RANDOM, CONSTANT -> List.of(Role.CRITIC, Role.STEPS);
      case MAJORITY, NEVER_AN_ERROR, LAST_STEP -> List.of(Role.CRITIC);
      case LONGEST, SHORTEST, FIRST, SECOND -> List.of();
    };
  }

  /** Whether it measures completions; all others do without their text. */
  boolean readsText() {
    return this == LONGEST || this == SHORTEST;
  }
}
