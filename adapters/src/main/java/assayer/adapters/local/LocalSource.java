package assayer.adapters.local;

import assayer.core.dataset.Dataset;
import assayer.core.item.Item;
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
    boolean whole = kind != StepwiseSolution.class || local.kind() == Kind.STEPS;
    return whole ? local.roles() : List.of();
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
          new LocalModel.Steps(new Asked<>(model, meaning.pooling(), feeding::of, meaning::steps));
      case ATTRIBUTES ->
          new LocalModel.Attributes(
              new Asked<>(model, meaning.pooling(), feeding::of, meaning::ratings));
      default ->
          new LocalModel.Rewards(
              new Asked<>(model, meaning.pooling(), feeding::of, meaning.scorer(local.kind())));
    };
  }
}
