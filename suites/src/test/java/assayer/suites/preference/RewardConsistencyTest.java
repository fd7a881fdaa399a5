package assayer.suites.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.dataset.Sections;
import assayer.core.item.Candidate;
import assayer.core.item.ContrastPair;
import assayer.core.item.ItemId;
import assayer.core.item.Prompt;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.Unscored;
import assayer.suites.Trial;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RewardConsistencyTest {
  private static final RewardConsistency SUITE = new RewardConsistency();

  private static ContrastPair pair(ItemId id) {
    return new ContrastPair(
        id, Prompt.of("q1"), Candidate.of("", "r1"), Prompt.of("q2"), Candidate.of("", "r2"));
  }

  @Test
  void asks_crossPromptsAndCompletions() {
    List<String> asked =
        SUITE.asks(pair(new ItemId("toy", "1", "")), Role.REWARD, 7).stream()
            .map(ask -> (ScoreQuestion) ask.question())
            .map(q -> q.prompt().text() + q.completion().text())
            .toList();
    assertEquals(List.of("q1r1", "q2r1", "q2r2", "q1r2"), asked);
  }

  @Test
  void eachMetric_comparesItsOwnTwoScores() {
    Trial<ContrastPair> trial = Trial.of(SUITE, Role.REWARD);
    trial.add(pair(trial.next("")), Trial.scores(2, 1, 5, 6));
    assertEquals(1, trial.value("accuracy"));
    assertEquals(0, trial.value("accuracy-reverse"));
    assertEquals(0, trial.value("response-consistency"));
    assertEquals(1, trial.value("response-consistency-reverse"));
  }

  @Test
  void modelThatDoesNotReadThePrompt_earnsNothing() {
    Random random = new Random(1);
    Trial<ContrastPair> trial = Trial.of(SUITE, Role.REWARD);
    for (int i = 0; i < 300; i++) {
      double first = random.nextDouble();
      double second = random.nextDouble();
      trial.add(pair(trial.next("")), Trial.scores(first, first, second, second));
    }
    assertEquals(0, trial.value("accuracy"));
    assertEquals(0, trial.value("accuracy-reverse"));
    assertEquals(0.5, trial.value("response-consistency"), 0.09);
  }

  @Test
  void missingScore_touchesOnlyWhatNeedsIt() {
    ScoringPolicy exclude = SUITE.policy().with(Unscored.EXCLUDE);
    Trial<ContrastPair> trial = new Trial<>(SUITE, Role.REWARD, exclude, Sections.PLAIN);
    trial.add(pair(trial.next("")), Trial.scores(2, 1, Double.NaN, 0));
    assertEquals(1, trial.value("accuracy"));
    assertEquals(1, trial.value("response-consistency"));
    assertEquals(0, trial.reading("overall", "accuracy-reverse").n());
    Trial<ContrastPair> strict = Trial.of(SUITE, Role.REWARD);
    strict.add(pair(strict.next("")), Trial.scores(2, 1, Double.NaN, 0));
    assertEquals(0, strict.value("accuracy-reverse"));
  }
}
