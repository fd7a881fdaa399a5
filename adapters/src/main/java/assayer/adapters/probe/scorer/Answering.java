package assayer.adapters.probe.scorer;

import assayer.adapters.probe.Inquiry;
import assayer.adapters.probe.Name;
import assayer.adapters.probe.Ruling;
import assayer.adapters.probe.Shown;
import assayer.core.model.ProbeFinding;
import java.util.ArrayList;
import java.util.List;

/**
 * "answers": whether anybody answers, key included, with numbers that can be used; "served-model":
 * which model it was; and "opens", where something was noted at the opening.
 */
final class Answering implements Inquiry<Scorer> {
  @Override
  public String id() {
    return "answers";
  }

  @Override
  public List<ProbeFinding> put(Scorer scorer) {
    Measured measured = scorer.together(Sample.FALLING.subList(0, 1)).get(0);
    List<ProbeFinding> findings = new ArrayList<>();
    if (measured.lack().isPresent()) {
      findings.add(measured.lack().get().ruling().on(id()));
    } else {
      findings.add(Ruling.pass("a small text is scored").on(id()));
      findings.add(Name.served(scorer.traits().model(), measured.served()).on("served-model"));
    }
    if (!scorer.notes().isEmpty()) {
      String notes = Shown.line(String.join("; ", scorer.notes()));
      findings.add(Ruling.warning(notes).on(Ruling.OPENS));
    }
    return findings;
  }
}
