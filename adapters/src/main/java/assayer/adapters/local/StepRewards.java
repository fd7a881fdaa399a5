package assayer.adapters.local;

import assayer.core.model.Ask;
import assayer.core.model.ProcessRewardModel;
import assayer.core.model.StepsQuestion;
import assayer.core.option.Problem;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.StepScores;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * A process reward model in this process.
 *
 * @param asked how it is asked
 */
record StepRewards(Asked<StepsQuestion, StepScores> asked) implements ProcessRewardModel {

  @Override
  public CompletionStage<List<Outcome<StepScores>>> answer(List<Ask<StepsQuestion>> batch) {
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
