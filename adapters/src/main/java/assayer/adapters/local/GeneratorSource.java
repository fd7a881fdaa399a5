package assayer.adapters.local;

import assayer.adapters.prompted.Lasting;
import assayer.core.dataset.Dataset;
import assayer.core.item.Item;
import assayer.core.model.Conditions;
import assayer.core.model.Model;
import assayer.core.model.ModelCard;
import assayer.core.model.ModelSource;
import assayer.core.model.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * A model of a folder that writes, checked and not open yet, with the roles that prompts make of
 * it.
 *
 * @param id its name in the run file
 * @param adapter the adapter that made it
 * @param writing what it is
 */
record GeneratorSource(String id, String adapter, Writing writing) implements ModelSource {

  @Override
  public ModelCard card() {
    return new ModelCard(id, adapter, false, writing.facts());
  }

  @Override
  public List<Role> roles(Class<? extends Item> kind) {
    List<Role> roles = new ArrayList<>(writing.prompted().roles(kind));
    roles.add(Role.GENERATOR);
    writing.seat().ifPresent(seat -> roles.removeIf(role -> role != seat));
    return roles;
  }

  @Override
  public boolean readsText() {
    return true;
  }

  /** An ask is a text, so that one that fails fails alone. */
  @Override
  public int batchSize() {
    return 1;
  }

  /** One more than are written at the same time, so that none waits for its prompt. */
  @Override
  public int callsInFlight() {
    return writing.machine().replicas() + 1;
  }

  @Override
  public Model<?, ?> open(Role role, Dataset<?> dataset, Conditions conditions) {
    LocalGenerator generator = LocalGenerator.open(id, writing);
    return Lasting.over(
        generator, role, writing.prompted().open(role, generator, conditions.seed()));
  }
}
