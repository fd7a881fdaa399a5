package assayer.adapters.probe.scorer;

import assayer.adapters.probe.Inquiry;
import assayer.adapters.probe.Name;
import assayer.adapters.probe.Ruling;
import assayer.core.model.ProbeFinding;
import java.util.List;
import java.util.Optional;

/** "wrong-model-refused": whether a name that no model has is found out, and as what. */
final class WrongModel implements Inquiry<Scorer> {
  @Override
  public String id() {
    return "wrong-model-refused";
  }

  @Override
  public List<ProbeFinding> put(Scorer scorer) {
    Optional<Measured> misnamed = scorer.misnamed(Sample.FALLING.get(0));
    Ruling ruling =
        misnamed
            .map(measured -> ruling(scorer, measured))
            .orElseGet(() -> Ruling.unsupported("the model's name does not decide who answers"));
    return List.of(ruling.on(id()));
  }

  private static Ruling ruling(Scorer scorer, Measured measured) {
    if (measured.lack().isPresent()) {
      Measured.Lack lack = measured.lack().get();
      return Name.wrongFailed(lack.kind(), lack.message());
    }
    return Name.wrongAnswered(
        scorer.listing().filter(listing -> !listing.identity().isEmpty()).isPresent());
  }
}
