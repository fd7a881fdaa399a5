package assayer.adapters.local;

import assayer.core.model.Ask;
import assayer.core.model.AttributeRater;
import assayer.core.model.RatingsQuestion;
import assayer.core.option.Problem;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Ratings;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * A model of several attributes in this process.
 *
 * @param asked how it is asked
 */
record AttributeRatings(Asked<RatingsQuestion, Ratings> asked) implements AttributeRater {

  @Override
  public CompletionStage<List<Outcome<Ratings>>> answer(List<Ask<RatingsQuestion>> batch) {
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
