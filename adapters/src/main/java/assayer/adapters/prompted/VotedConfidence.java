package assayer.adapters.prompted;

import assayer.core.outcome.Answer;
import assayer.core.outcome.Critique;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How sure several critics are together of the finding that they voted for: the mean of what each
 * puts in it. Who found something else puts the rest of its confidence in it where there are but
 * two findings, right and wrong; where it named a step the rest may be on any other, so nothing.
 */
final class VotedConfidence {
  private VotedConfidence() {}

  /** The finding with that confidence; with none unless each of those who voted states one. */
  static Critique of(Critique finding, List<? extends Answer> votes) {
    List<Critique> all = votes.stream().map(Critique.class::cast).toList();
    boolean stated = all.stream().allMatch(vote -> vote.confidence().isPresent());
    if (!stated) {
      return new Critique(
          finding.right(),
          finding.firstError(),
          finding.text(),
          finding.reason(),
          OptionalDouble.empty());
    }
    double mean = all.stream().mapToDouble(vote -> share(vote, finding)).average().orElseThrow();
    return finding.withConfidence(Math.min(1, mean)); // a sum of shares may be rounded up
  }

  private static double share(Critique vote, Critique finding) {
    double confidence = vote.confidence().orElseThrow();
    if (vote.right() == finding.right() && vote.firstError().equals(finding.firstError())) {
      return confidence;
    }
    boolean two = vote.firstError().isEmpty() && finding.firstError().isEmpty();
    return two && vote.right() != finding.right() ? 1 - confidence : 0;
  }
}
