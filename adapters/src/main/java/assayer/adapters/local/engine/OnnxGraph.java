package assayer.adapters.local.engine;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import assayer.adapters.local.batch.Output;
import assayer.adapters.local.folder.Cache;
import assayer.adapters.local.folder.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An ONNX graph as ONNX Runtime has it; one that is closed stays loaded on a CPU for a moment. It
 * is asked without the arrays of DJL: those cost a fiftieth of a short text's time, and what a
 * graph gives back for the next step would be copied.
 *
 * @param session the graph on its device
 * @param loaded what was loaded, and how
 */
record OnnxGraph(OrtSession session, GraphLoad loaded) implements AutoCloseable {
  private static final Shelf<GraphLoad, OrtSession> SHELF =
      new Shelf<>(Duration.ofSeconds(10), OnnxGraph::end);

  static OnnxGraph open(Plan plan, Compute compute, int threads) {
    Engines.start();
    try {
      GraphLoad loaded = GraphLoad.of(plan.file(), compute, threads);
      Optional<OrtSession> kept = SHELF.take(loaded);
      return new OnnxGraph(kept.isPresent() ? kept.get() : loaded.session(), loaded);
    } catch (IOException | OrtException | RuntimeException | LinkageError e) {
      String cause = Words.of(e);
      throw new Unavailable(
          compute.isCpu()
              ? plan.file() + " (opset " + plan.opset() + ") cannot be loaded: " + cause
              : plan.file()
                  + " cannot be loaded on "
                  + compute
                  + ": "
                  + cause
                  + "; CUDA 12 and cuDNN 9 must be on the library path, or say \"device: cpu\"");
    }
  }

  static OrtEnvironment environment() {
    return OrtEnvironment.getEnvironment();
  }

  /** Rows of whole numbers, as wide as the graph wants them. */
  static OnnxTensor rows(Tensor input, long[] values, int rows) throws OrtException {
    long[] shape = {rows, values.length / rows};
    if (input.type() == Tensor.INT64) {
      return OnnxTensor.createTensor(environment(), LongBuffer.wrap(values), shape);
    }
    int[] narrow = Arrays.stream(values).mapToInt(Math::toIntExact).toArray();
    return OnnxTensor.createTensor(environment(), IntBuffer.wrap(narrow), shape);
  }

  /** A tensor of a cache where nothing was read yet. */
  static OnnxTensor empty(Tensor past, int texts) throws OrtException {
    ByteBuffer none = ByteBuffer.allocateDirect(0).order(ByteOrder.nativeOrder());
    return OnnxTensor.createTensor(
        environment(),
        none,
        Cache.empty(past, texts),
        past.type() == Tensor.FLOAT16 ? OnnxJavaType.FLOAT16 : OnnxJavaType.FLOAT);
  }

  /** One truth value. */
  static OnnxTensor flag(boolean value) throws OrtException {
    return OnnxTensor.createTensor(environment(), new boolean[] {value});
  }

  /** What comes out; the caller closes it, and it closes what it holds. */
  OrtSession.Result run(Map<String, OnnxTensor> fed, Set<String> outputs) throws OrtException {
    return session.run(fed, outputs);
  }

  static OnnxTensor output(OrtSession.Result given, String name) {
    return (OnnxTensor)
        given.get(name).orElseThrow(() -> new IllegalStateException("no output " + name));
  }

  /** A copy of a tensor's numbers. */
  static Output.Reals reals(OnnxTensor tensor) {
    TensorInfo info = tensor.getInfo();
    long bytes = info.getNumElements() * info.type.size;
    if (bytes > Integer.MAX_VALUE) {
      throw new IllegalStateException("out of memory: the output has " + bytes + " bytes");
    }
    return switch (info.type) {
      case FLOAT -> {
        FloatBuffer floats = tensor.getFloatBuffer();
        yield floats::get;
      }
      case DOUBLE -> {
        DoubleBuffer doubles = tensor.getDoubleBuffer();
        yield doubles::get;
      }
      case FLOAT16 -> {
        ShortBuffer halves = tensor.getShortBuffer();
        yield place -> Half.value(halves.get(place));
      }
      default -> throw new IllegalStateException("the graph gives numbers of type " + info.type);
    };
  }

  @Override
  public void close() {
    if (loaded.compute().isCpu()) {
      SHELF.put(loaded, session);
    } else {
      end(session); // others may wait for the GPU's memory
    }
  }

  private static void end(OrtSession session) {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(Words.of(e), e);
    }
  }
}
