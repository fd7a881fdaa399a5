package assayer.adapters.local;

import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.batch.Found;
import assayer.adapters.local.head.Pooling;
import assayer.core.model.ScoreQuestion;
import assayer.core.option.Problem;
import java.util.ArrayList;
import java.util.List;

/** An open encoder: vectors of prompts and of completions, as a reward model sees them. */
public final class Embedder implements AutoCloseable {
  private final Opened model;
  private final Feeding feeding;

  Embedder(Opened model, Feeding feeding) {
    this.model = model;
    this.feeding = feeding;
  }

  /** Of each question two rows, the prompt's and the completion's; or why there are none. */
  public List<Found> vectors(List<ScoreQuestion> questions) {
    List<Fed> fed = questions.stream().map(q -> model.counts().fitted(feeding.of(q))).toList();
    List<Encoded> inputs = fed.stream().flatMap(each -> each.inputs().stream()).toList();
    List<Found> computed = model.run(inputs, Pooling.MEAN).join();
    List<Found> vectors = new ArrayList<>();
    int next = 0;
    for (Fed each : fed) {
      int to = next + each.inputs().size();
      vectors.add(together(each, computed.subList(next, to)));
      next = to;
    }
    return vectors;
  }

  private static Found together(Fed fed, List<Found> texts) {
    if (fed.fault().isPresent()) {
      return fed.fault().get();
    }
    List<double[]> rows = new ArrayList<>();
    for (Found text : texts) {
      if (text instanceof Found.Rows found) {
        rows.addAll(found.rows());
      } else {
        return text;
      }
    }
    return new Found.Rows(rows);
  }

  /** What a person should know of what was read: how much was cut, say. */
  public List<Problem> notes() {
    return model.notes();
  }

  @Override
  public void close() {
    model.close();
  }
}
