package assayer.adapters.local;

import assayer.core.model.Ask;
import assayer.core.model.RewardModel;
import assayer.core.model.ScoreQuestion;
import assayer.core.option.Problem;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * A reward model in this process.
 *
 * @param asked how it is asked
 */
record Rewards(Asked<ScoreQuestion, Score> asked) implements RewardModel {

  @Override
  public CompletionStage<List<Outcome<Score>>> answer(List<Ask<ScoreQuestion>> batch) {
    return asked.answer(batch);
  }

  @Override
  public List<Problem> notes() {
    return asked.notes();
  }

  @Override
  public void close() {
    asked.close();
  }
}
