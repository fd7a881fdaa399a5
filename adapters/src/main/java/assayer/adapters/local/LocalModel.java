package assayer.adapters.local;

import assayer.core.model.Ask;
import assayer.core.model.AttributeRater;
import assayer.core.model.Model;
import assayer.core.model.ProcessRewardModel;
import assayer.core.model.Question;
import assayer.core.model.RatingsQuestion;
import assayer.core.model.RewardModel;
import assayer.core.model.ScoreQuestion;
import assayer.core.model.StepsQuestion;
import assayer.core.option.Problem;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Ratings;
import assayer.core.outcome.Score;
import assayer.core.outcome.StepScores;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A model in this process that reads whole texts; in every role it is asked alike. */
interface LocalModel<Q extends Question, A extends Answer> extends Model<Q, A> {

  /** How it is asked. */
  Asked<Q, A> asked();

  @Override
  default CompletionStage<List<Outcome<A>>> answer(List<Ask<Q>> batch) {
    return asked().answer(batch);
  }

  @Override
  default List<Problem> notes() {
    return asked().notes();
  }

  @Override
  default void close() {
    asked().close();
  }

  /**
   * A reward model.
   *
   * @param asked how it is asked
   */
  record Rewards(Asked<ScoreQuestion, Score> asked)
      implements LocalModel<ScoreQuestion, Score>, RewardModel {}

  /**
   * A model of several attributes.
   *
   * @param asked how it is asked
   */
  record Attributes(Asked<RatingsQuestion, Ratings> asked)
      implements LocalModel<RatingsQuestion, Ratings>, AttributeRater {}

  /**
   * A process reward model.
   *
   * @param asked how it is asked
   */
  record Steps(Asked<StepsQuestion, StepScores> asked)
      implements LocalModel<StepsQuestion, StepScores>, ProcessRewardModel {}
}
