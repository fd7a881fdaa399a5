package assayer.run;

import assayer.core.dataset.DatasetCard;
import assayer.core.model.ModelSource;
import assayer.core.suite.Suite;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a plan's models come from, and what they are asked as. */
interface Seating {

  /** The models of a run file by id, in its order; what is wrong with them is noted. */
  Map<String, ModelSource> models(RunFile file);

  /**
   * The seat of a model at an entry of the plan.
   *
   * @param number the entry's place in the run file, from 1
   * @param skipped where it is noted why a model has no seat
   */
  Optional<Seat> seat(
      int number, ModelSource source, Suite<?> suite, DatasetCard card, List<String> skipped);
}
