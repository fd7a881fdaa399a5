package assayer.adapters.local;

import assayer.core.model.Adapter;
import assayer.core.model.ModelSource;
import assayer.core.option.Options;
import assayer.datasets.hub.Hub;
import java.util.Optional;
import java.util.function.Supplier;

/** The adapter "local": ONNX models of a folder, in this process. Its README lists the options. */
public final class LocalAdapter implements Adapter {

  static final String ID = "local";

  private final Supplier<Hub> hub;

  /** For the service loader. */
  public LocalAdapter() {
    this(Hub::ofEnvironment);
  }

  LocalAdapter(Supplier<Hub> hub) {
    this.hub = hub;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String summary() {
    return "models in this process: an ONNX graph and its tokenizer in a folder, on CPU or GPU";
  }

  @Override
  public Optional<ModelSource> configure(String id, Options options) {
    int before = options.problems().list().size();
    Optional<ModelSource> source = new LocalReader(id, options, hub).read();
    options.finish();
    return source.filter(read -> options.problems().list().size() == before);
  }
}
