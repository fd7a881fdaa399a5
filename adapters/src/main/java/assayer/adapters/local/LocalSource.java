package assayer.adapters.local;

import assayer.core.dataset.Dataset;
import assayer.core.item.GradedSet;
import assayer.core.item.Item;
import assayer.core.item.SampledSolutions;
import assayer.core.item.StepwiseSolution;
import assayer.core.model.Conditions;
import assayer.core.model.Model;
import assayer.core.model.ModelCard;
import assayer.core.model.ModelSource;
import assayer.core.model.Role;
import java.util.List;

/**
 * A model of a folder, checked and not open yet.
 *
 * @param id its name in the run file
 * @param adapter the adapter that made it
 * @param local what it is
 */
record LocalSource(String id, String adapter, Local local) implements ModelSource {
  private static final int CALLS = 4; // so that tokens are made while batches are computed

  @Override
  public ModelCard card() {
    return new ModelCard(id, adapter, false, local.facts());
  }

  @Override
  public List<Role> roles(Class<? extends Item> kind) {
    if (local.kind() == Kind.LIKELIHOOD) {
      return local.roles().stream().filter(role -> isOf(role, kind)).toList();
    }
    boolean whole = kind != StepwiseSolution.class || local.kind() == Kind.STEPS;
    return whole ? local.roles() : List.of();
  }

  /**
   * A likelihood is a reward of a whole completion; of solutions in steps each step has its own.
   * Its parts are ratings for a suite that wants these, not ratings of what people rate.
   */
  private boolean isOf(Role role, Class<? extends Item> kind) {
    boolean steps = kind == StepwiseSolution.class || kind == SampledSolutions.class;
    return switch (role) {
      case STEPS -> steps;
      case ATTRIBUTES -> kind == GradedSet.class;
      default -> !steps || (kind == SampledSolutions.class && !local.roles().contains(Role.STEPS));
    };
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public int batchSize() {
    return local.machine().window();
  }

  @Override
  public int callsInFlight() {
    return CALLS;
  }

  @Override
  public Model<?, ?> open(Role role, Dataset<?> dataset, Conditions conditions) {
    if (!local.roles().contains(role)) {
      throw new IllegalArgumentException(id + " is no " + role.title());
    }
    Opened model = Opened.of(id, local);
    Meaning meaning = local.meaning();
    Feeding feeding = new Feeding(local.kind(), local.form(), model.tokenizer());
    return switch (role) {
      case STEPS ->
          new LocalModel.Steps(
              new Asked<>(model, meaning.pooling(), feeding::of, meaning.stepScorer(local.kind())));
      case ATTRIBUTES ->
          new LocalModel.Attributes(
              new Asked<>(model, meaning.pooling(), feeding::of, meaning.rater(local.kind())));
      default ->
          new LocalModel.Rewards(
              new Asked<>(model, meaning.pooling(), feeding::of, meaning.scorer(local.kind())));
    };
  }
}
