package assayer.adapters.local.engine;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.batch.Output;
import assayer.adapters.local.folder.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A graph in TorchScript, on the CPU. Its inputs have no names there: their order is that of its
 * {@code forward}.
 *
 * @param model the graph
 * @param plan how it is fed
 */
record TorchSession(Model model, Plan plan) implements Session {

  /** Its libraries take the number of threads once for the whole process, which is one. */
  static Session open(Plan plan) {
    Engines.startTorch();
    Model model = Model.newInstance("graph", Compute.CPU.device(), Engines.TORCH);
    try {
      model.load(plan.file(), null, Map.of());
      return new TorchSession(model, plan);
    } catch (IOException | MalformedModelException | RuntimeException | LinkageError e) {
      model.close();
      throw new Unavailable(plan.file() + " cannot be loaded as TorchScript: " + Words.of(e));
    }
  }

  @Override
  public <T> T run(List<Encoded> batch, Function<List<Output>, T> reader)
      throws TranslateException {
    try (NDManager arrays = model.getNDManager().newSubManager();
        Predictor<NDList, NDList> predictor = model.newPredictor(new NoopTranslator())) {
      int columns = batch.stream().mapToInt(Encoded::length).max().orElseThrow();
      NDList fed = new NDList();
      for (Tensor input : plan.inputs()) {
        long[] values = plan.feed(input.name(), batch, columns);
        fed.add(arrays.create(values, new Shape(batch.size(), columns)));
      }
      NDList given = predictor.predict(fed);
      given.attach(arrays);
      NDArray logits = given.singletonOrThrow();
      long[] shape = logits.getShape().getShape();
      return reader.apply(plan.read(shape, reals(logits), batch, columns));
    }
  }

  private static Output.Reals reals(NDArray array) {
    ByteBuffer buffer = array.toByteBuffer(false);
    return switch (array.getDataType()) {
      case FLOAT32 -> buffer.asFloatBuffer()::get;
      case FLOAT64 -> buffer.asDoubleBuffer()::get;
      default ->
          throw new IllegalStateException("the graph gives numbers of type " + array.getDataType());
    };
  }

  @Override
  public void close() {
    model.close();
  }
}
