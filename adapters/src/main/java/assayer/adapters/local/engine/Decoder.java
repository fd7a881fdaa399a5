package assayer.adapters.local.engine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import assayer.adapters.local.folder.Cache;
import assayer.adapters.local.folder.Tensor;
import java.nio.LongBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A graph that predicts tokens, on one device. Safe for threads: each text is a {@link Draft}.
 *
 * <p>Asks ONNX Runtime itself: what a graph gives back for the tokens so far goes into the next
 * step as it is, without a copy.
 */
final class Decoder implements AutoCloseable {
  private final OrtSession session;
  private final Plan plan;
  private final Cache cache;
  private final Set<String> outputs = new LinkedHashSet<>();

  private Decoder(OrtSession session, Plan plan, Cache cache) {
    this.session = session;
    this.plan = plan;
    this.cache = cache;
    outputs.add(plan.output());
    cache.slots().forEach(slot -> outputs.add(slot.present()));
  }

  static Decoder open(Plan plan, Cache cache, Compute compute, int threads) {
    Engines.start();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      if (!compute.isCpu()) {
        options.addCUDA(compute.gpu());
      }
      return new Decoder(environment().createSession(plan.file().toString(), options), plan, cache);
    } catch (OrtException | RuntimeException | LinkageError e) {
      throw Session.unavailable(plan, compute, e);
    }
  }

  static OrtEnvironment environment() {
    return OrtEnvironment.getEnvironment();
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

  OrtSession.Result run(java.util.Map<String, OnnxTensor> fed) throws OrtException {
    return session.run(fed, outputs);
  }

  /** A row of whole numbers, as wide as the graph wants them. */
  static OnnxTensor row(Tensor input, long[] values) throws OrtException {
    long[] shape = {1, values.length};
    if (input.type() == Tensor.INT64) {
      return OnnxTensor.createTensor(environment(), LongBuffer.wrap(values), shape);
    }
    int[] narrow = java.util.Arrays.stream(values).mapToInt(Math::toIntExact).toArray();
    return OnnxTensor.createTensor(environment(), java.nio.IntBuffer.wrap(narrow), shape);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(Words.of(e), e);
    }
  }
}
