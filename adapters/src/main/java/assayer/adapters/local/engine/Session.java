package assayer.adapters.local.engine;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.batch.Output;
import assayer.adapters.local.folder.Tensor;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A graph on one device. Safe for threads: each run has arrays of its own. */
final class Session implements AutoCloseable {
  private final ZooModel<NDList, NDList> model;
  private final Plan plan;

  private Session(ZooModel<NDList, NDList> model, Plan plan) {
    this.model = model;
    this.plan = plan;
  }

  static Session open(Plan plan, Compute compute, int threads) {
    Engines.start();
    try {
      return new Session(criteria(plan, compute, threads).loadModel(), plan);
    } catch (Exception | LinkageError e) {
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

  private static Criteria<NDList, NDList> criteria(Plan plan, Compute compute, int threads) {
    return Criteria.builder()
        .setTypes(NDList.class, NDList.class)
        .optModelPath(plan.file())
        .optEngine(Engines.NAME)
        .optDevice(compute.device())
        .optTranslator(new NoopTranslator())
        .optOption("intraOpNumThreads", Integer.toString(threads))
        .optOption("interOpNumThreads", "1") // without it the other is ignored
        .build();
  }

  /**
   * Runs a batch and reads it while it is there.
   *
   * @param reader gets one output an input, in their order
   */
  <T> T run(List<Encoded> batch, Function<List<Output>, T> reader) throws TranslateException {
    Model one = model;
    try (NDManager arrays = one.getNDManager().newSubManager();
        Predictor<NDList, NDList> predictor = model.newPredictor()) {
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
    NDArray array =
        given.stream()
            .filter(one -> plan.output().equals(one.getName()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no output " + plan.output()));
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
