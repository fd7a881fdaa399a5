package assayer.adapters.rules;

import assayer.core.dataset.Dataset;
import assayer.core.item.Item;
import assayer.core.model.Conditions;
import assayer.core.model.Model;
import assayer.core.model.ModelCard;
import assayer.core.model.ModelSource;
import assayer.core.model.RewardModel;
import assayer.core.model.Role;
import assayer.core.outcome.Score;
import java.util.List;
import java.util.Map;

/**
 * The model that counts shared words.
 *
 * @param id its name in the run file
 */
record OverlapSource(String id) implements ModelSource {
  @Override
  public ModelCard card() {
    return new ModelCard(id, "rules", false, Map.of("model", "overlap", "version", "1"));
  }

  @Override
  public List<Role> roles(Class<? extends Item> kind) {
    return Overlap.reads(kind) ? List.of(Role.REWARD) : List.of();
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Model<?, ?> open(Role role, Dataset<?> dataset, Conditions conditions) {
    if (role != Role.REWARD) {
      throw new IllegalArgumentException("overlap is no " + role.title());
    }
    Overlap overlap = Overlap.counted(dataset);
    return (RewardModel)
        batch ->
            Settled.each(
                batch, q -> new Score(overlap.score(q.prompt().text(), q.completion().text())));
  }
}
