package assayer.adapters.probe.scorer;

import assayer.adapters.probe.Inquiry;
import assayer.adapters.probe.Listing;
import assayer.adapters.probe.Ruling;
import assayer.core.model.ProbeFinding;
import java.util.List;

/** "model-listed": what the server says it runs, apart from its answers. */
final class ModelListed implements Inquiry<Scorer> {
  @Override
  public String id() {
    return "model-listed";
  }

  @Override
  public List<ProbeFinding> put(Scorer scorer) {
    return List.of(
        scorer
            .listing()
            .map(Listing::ruling)
            .orElseGet(() -> Ruling.unsupported("this interface does not say what it runs"))
            .on(id()));
  }
}
