package assayer.adapters.local.engine;

import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.batch.Output;
import assayer.adapters.local.folder.Format;
import java.util.List;
import java.util.function.Function;

/** A graph on one device. Safe for threads: each run has arrays of its own. */
interface Session extends AutoCloseable {

  /**
   * Runs a batch and reads it while it is there.
   *
   * @param reader gets one output an input, in their order
   * @throws Exception of the library, if the graph does not take the batch
   */
  <T> T run(List<Encoded> batch, Function<List<Output>, T> reader) throws Exception;

  @Override
  void close();

  /**
   * Opens a graph.
   *
   * @param threads threads within one batch
   * @throws Unavailable if it cannot be loaded there
   */
  static Session open(Plan plan, Compute compute, int threads) {
    return plan.format() == Format.ONNX
        ? new OnnxSession(OnnxGraph.open(plan, compute, threads), plan)
        : TorchSession.open(plan);
  }
}
