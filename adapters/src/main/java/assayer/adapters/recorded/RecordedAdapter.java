package assayer.adapters.recorded;

import assayer.core.model.Adapter;
import assayer.core.model.ModelSource;
import assayer.core.option.Options;
import assayer.datasets.card.AnswerFile;
import java.util.Optional;

/** Makes models of recordings: score files, verdict files, files of step scores. */
public final class RecordedAdapter implements Adapter {

  /** Made by the service loader. */
  public RecordedAdapter() {}

  @Override
  public String id() {
    return "recorded";
  }

  @Override
  public String summary() {
    return "answers that stand in a file, joined to items by id or position";
  }

  @Override
  public Optional<ModelSource> configure(String id, Options options) {
    Optional<AnswerFile> file = AnswerFile.open(options);
    options.finish();
    return file.map(answers -> new RecordedSource(id, answers).readAhead());
  }
}
