package assayer.adapters.recorded;

import assayer.core.model.ProcessRewardModel;
import assayer.core.model.StepsQuestion;
import assayer.core.outcome.StepScores;
import assayer.datasets.card.AnswerExtra;

/**
 * Recorded step scores, each list followed by how superfluous the steps are where that is known.
 */
final class StepReplay extends Replay<StepsQuestion, StepScores> implements ProcessRewardModel {
  private final boolean redundancy;

  StepReplay(Join join) {
    super(join, "a list of numbers");
    this.redundancy = join.extras().contains(AnswerExtra.REDUNDANCY);
  }

  @Override
  long at(int row, int answer) {
    return recording().listAt(row, redundancy ? 2 * answer : answer);
  }

  /** Nothing said of superfluous steps spoils nothing; something unreadable does. */
  @Override
  long spoilt(long at) {
    if (isMark(at) || !redundancy) {
      return super.spoilt(at);
    }
    long behind = behind(at);
    boolean silent = isMark(behind) && Mark.of(recording().bits(behind)) == Mark.NULL;
    return silent ? Recording.NONE : super.spoilt(behind);
  }

  @Override
  StepScores read(long at) {
    StepScores scores = StepScores.of(list(at));
    return redundancy && !isMark(behind(at)) ? scores.withRedundancy(list(behind(at))) : scores;
  }

  private long behind(long at) {
    return at + 1 + recording().bits(at);
  }

  private double[] list(long at) {
    double[] values = new double[(int) recording().bits(at)];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(at + 1 + i);
    }
    return values;
  }
}
