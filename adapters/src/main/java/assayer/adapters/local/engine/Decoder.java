package assayer.adapters.local.engine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import assayer.adapters.local.folder.Cache;
import assayer.adapters.local.folder.Tensor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An ONNX graph that predicts tokens. Safe for threads: each text is a {@link Draft}. */
final class Decoder implements AutoCloseable {
  private final OnnxGraph graph;
  private final Plan plan;
  private final Cache cache;
  private final Set<String> outputs = new LinkedHashSet<>();

  private Decoder(OnnxGraph graph, Plan plan, Cache cache) {
    this.graph = graph;
    this.plan = plan;
    this.cache = cache;
    outputs.add(plan.output());
    cache.slots().forEach(slot -> outputs.add(slot.present()));
  }

  static Decoder open(Plan plan, Cache cache, Compute compute, int threads) {
    return new Decoder(OnnxGraph.open(plan, compute, threads), plan, cache);
  }

  /** A text of which nothing was read yet. */
  Draft draft() {
    return new Draft(this);
  }

  Cache cache() {
    return cache;
  }

  String output() {
    return plan.output();
  }

  /** What is fed besides the cache. */
  List<Tensor> inputs() {
    return plan.inputs().stream().filter(input -> !Cache.isPast(input)).toList();
  }

  OrtSession.Result run(Map<String, OnnxTensor> fed) throws OrtException {
    return graph.run(fed, outputs);
  }

  @Override
  public void close() {
    graph.close();
  }
}
