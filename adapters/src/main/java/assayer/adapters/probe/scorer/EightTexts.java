package assayer.adapters.probe.scorer;

import assayer.adapters.probe.Inquiry;
import assayer.adapters.probe.Ruling;
import assayer.core.model.ProbeFinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What eight fixed texts from good to nonsense show, scored one by one, all together, in reverse,
 * and beside a long one: "scores-are-raw", "scores-fall", "order-kept" and
 * "batching-changes-nothing".
 */
final class EightTexts implements Inquiry<Scorer> {
  private static final String BATCHING = "batching-changes-nothing";

  @Override
  public String id() {
    return "scores-are-raw";
  }

  @Override
  public List<ProbeFinding> put(Scorer scorer) {
    List<Measured> alone = new ArrayList<>();
    for (Sample sample : Sample.FALLING) {
      alone.addAll(scorer.together(List.of(sample))); // waits, so that none is grouped with another
    }
    Optional<Measured.Lack> lack = Measured.lack(alone);
    if (lack.isPresent()) {
      return List.of(lack.get().ruling().on(id()));
    }
    List<ProbeFinding> findings = new ArrayList<>();
    if (scorer.traits().raw()) {
      findings.add(Squash.ruling(alone).on(id()));
    }
    if (!scorer.traits().steps()) {
      findings.add(Fall.ruling(alone).on("scores-fall"));
    }
    findings.addAll(grouped(scorer, alone));
    return findings;
  }

  private static List<ProbeFinding> grouped(Scorer scorer, List<Measured> alone) {
    List<Measured> together = scorer.together(Sample.FALLING);
    List<ProbeFinding> findings = new ArrayList<>();
    boolean ordered = true;
    if (scorer.traits().batch() > 1) {
      Ruling order = Order.ruling(alone, together);
      findings.add(order.on("order-kept"));
      ordered = order.status() != ProbeFinding.Status.FAIL;
    }
    findings.add(
        (ordered
                ? Shift.ruling(alone, again(scorer, together))
                : Ruling.unsupported(
                    "scores do not stay with their texts, so none can be compared"))
            .on(BATCHING));
    return findings;
  }

  /** Each of the eight in other company, in their order; of the last list only the first. */
  private static List<List<Measured>> again(Scorer scorer, List<Measured> together) {
    List<List<Measured>> again = new ArrayList<>(List.of(together));
    if (scorer.traits().batch() > 1) {
      List<Sample> reversed = new ArrayList<>(Sample.FALLING);
      Collections.reverse(reversed);
      List<Measured> backwards = new ArrayList<>(scorer.together(reversed));
      Collections.reverse(backwards);
      again.add(backwards);
    }
    Sample first = Sample.FALLING.get(0);
    again.add(scorer.together(List.of(first, Sample.longer())).subList(0, 1));
    again.add(scorer.together(List.of(first)));
    return again;
  }
}
