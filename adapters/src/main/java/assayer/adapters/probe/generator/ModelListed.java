package assayer.adapters.probe.generator;

import assayer.adapters.probe.Inquiry;
import assayer.adapters.probe.Listing;
import assayer.adapters.probe.Ruling;
import assayer.core.model.ProbeFinding;
import java.util.List;

/** "model-listed": what the server says it runs, apart from its answers. */
final class ModelListed implements Inquiry<GeneratorSubject> {
  @Override
  public String id() {
    return "model-listed";
  }

  @Override
  public List<ProbeFinding> put(GeneratorSubject subject) {
    return List.of(
        subject
            .listing()
            .map(Listing::ruling)
            .orElseGet(() -> Ruling.unsupported("this interface has no list of models"))
            .on(id()));
  }
}
