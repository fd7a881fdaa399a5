package assayer.adapters.local.engine;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession.SessionOptions;
import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.batch.Output;
import assayer.adapters.local.folder.Format;
import assayer.adapters.local.folder.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A graph on one device. Safe for threads: each run has arrays of its own. */
final class Session implements AutoCloseable {
  private final Model model;
  private final Plan plan;

  private Session(Model model, Plan plan) {
    this.model = model;
    this.plan = plan;
  }

  static Session open(Plan plan, Compute compute, int threads) {
    Engines.start();
    if (plan.format() == Format.TORCHSCRIPT) {
      return torch(plan);
    }
    try (SessionOptions quiet = new SessionOptions()) {
      // what it would print to standard error is said in an outcome or a problem
      quiet.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      return new Session(load(plan, compute, threads, quiet), plan);
    } catch (Exception | LinkageError e) {
      throw unavailable(plan, compute, e);
    }
  }

  /** Its libraries take the number of threads once for the whole process, which is one. */
  private static Session torch(Plan plan) {
    Engines.startTorch();
    Model model = Model.newInstance("graph", Compute.CPU.device(), Engines.TORCH);
    try {
      model.load(plan.file(), null, Map.of());
      return new Session(model, plan);
    } catch (IOException | MalformedModelException | RuntimeException | LinkageError e) {
      model.close();
      throw new Unavailable(plan.file() + " cannot be loaded as TorchScript: " + Words.of(e));
    }
  }

  static Unavailable unavailable(Plan plan, Compute compute, Throwable e) {
    String cause = Words.of(e);
    return new Unavailable(
        compute.isCpu()
            ? plan.file() + " (opset " + plan.opset() + ") cannot be loaded: " + cause
            : plan.file()
                + " cannot be loaded on "
                + compute
                + ": "
                + cause
                + "; CUDA 12 and cuDNN 9 must be on the library path, or say \"device: cpu\"");
  }

  private static Model load(Plan plan, Compute compute, int threads, SessionOptions quiet)
      throws IOException, MalformedModelException {
    Model model = Model.newInstance("graph", compute.device(), Engines.ONNX);
    try {
      model.load(
          plan.file(),
          null,
          Map.of(
              "sessionOptions",
              quiet,
              "intraOpNumThreads",
              Integer.toString(threads),
              "interOpNumThreads", // without it the other is ignored
              "1"));
      return model;
    } catch (IOException | MalformedModelException | RuntimeException e) {
      model.close();
      throw e;
    }
  }

  /**
   * Runs a batch and reads it while it is there.
   *
   * @param reader gets one output an input, in their order
   */
  <T> T run(List<Encoded> batch, Function<List<Output>, T> reader) throws TranslateException {
    try (NDManager arrays = model.getNDManager().newSubManager();
        Predictor<NDList, NDList> predictor = model.newPredictor(new NoopTranslator())) {
      int columns = batch.stream().mapToInt(Encoded::length).max().orElseThrow();
      NDList fed = new NDList();
      for (Tensor input : plan.inputs()) {
        fed.add(array(arrays, input, batch, columns));
      }
      NDList given = predictor.predict(fed);
      given.attach(arrays);
      return reader.apply(outputs(given, batch, columns));
    }
  }

  private NDArray array(NDManager arrays, Tensor input, List<Encoded> batch, int columns) {
    long[] values = plan.feed(input.name(), batch, columns);
    Shape shape = new Shape(batch.size(), columns);
    NDArray array =
        input.type() == Tensor.INT64
            ? arrays.create(values, shape)
            : arrays.create(
                java.util.stream.LongStream.of(values).mapToInt(Math::toIntExact).toArray(), shape);
    array.setName(input.name());
    return array;
  }

  private List<Output> outputs(NDList given, List<Encoded> batch, int columns) {
    NDArray array = output(given);
    long[] shape = array.getShape().getShape();
    boolean byToken = shape.length == 3;
    if (shape.length == 0
        || shape.length > 3
        || shape[0] != batch.size()
        || (byToken && shape[1] != columns)) {
      throw new IllegalStateException(
          "the graph gave %s %s for %s inputs of %s tokens; it must give a row an input or a row a token"
              .formatted(plan.output(), array.getShape(), batch.size(), columns));
    }
    int width = shape.length == 1 ? 1 : Math.toIntExact(shape[shape.length - 1]);
    Output.Reals reals = reals(array);
    List<Output> outputs = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      int length = batch.get(i).length();
      int first = plan.padLeft() ? columns - length : 0;
      outputs.add(
          byToken
              ? new Output(reals, (i * columns + first) * width, length, width, true)
              : new Output(reals, i * width, 1, width, false));
    }
    return outputs;
  }

  /** TorchScript names nothing, and gives one thing. */
  private NDArray output(NDList given) {
    return given.stream()
        .filter(one -> plan.format() == Format.TORCHSCRIPT || plan.output().equals(one.getName()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no output " + plan.output()));
  }

  private static Output.Reals reals(NDArray array) {
    long bytes = array.size() * array.getDataType().getNumOfBytes();
    if (bytes > Integer.MAX_VALUE) {
      throw new IllegalStateException("out of memory: the output has " + bytes + " bytes");
    }
    ByteBuffer buffer = array.toByteBuffer(false);
    DataType type = array.getDataType();
    return switch (type) {
      case FLOAT32 -> buffer.asFloatBuffer()::get;
      case FLOAT64 -> buffer.asDoubleBuffer()::get;
      case FLOAT16 -> {
        java.nio.ShortBuffer halves = buffer.asShortBuffer();
        yield place -> Half.value(halves.get(place));
      }
      default -> throw new IllegalStateException("the graph gives numbers of type " + type);
    };
  }

  @Override
  public void close() {
    model.close();
  }
}
