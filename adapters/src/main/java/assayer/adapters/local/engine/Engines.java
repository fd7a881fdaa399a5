package assayer.adapters.local.engine;

import ai.djl.engine.Engine;
import ai.onnxruntime.OrtEnvironment;
import java.util.Optional;

/** Starts ONNX Runtime, and PyTorch where it is asked for; once a process. */
public final class Engines {
  static final String ONNX = "OnnxRuntime";
  static final String TORCH = "PyTorch";

  /** Where the libraries for CUDA lie in the jar that has them. */
  private static final String CUDA_LIBRARY = "/ai/onnxruntime/native/%s/%s";

  static {
    quiet("ai.djl.offline", "true");
    quiet("OPT_OUT_TRACKING", "true");
    quiet("ai.djl.onnx.disable_alternative", "true");
    quiet("ai.djl.pytorch.num_threads", "1");
    quiet("ai.djl.pytorch.num_interop_threads", "1");
  }

  private static Optional<String> version = Optional.empty();

  private Engines() {}

  private static void quiet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /**
   * The version of ONNX Runtime that is loaded. DJL comes first: it refuses an environment that
   * somebody else has made, and what it calls its version is another one.
   *
   * @throws Unavailable if it cannot be loaded on this machine
   */
  public static synchronized String start() {
    if (version.isEmpty()) {
      version = Optional.of(started());
    }
    return version.get();
  }

  private static String started() {
    try {
      Engine.getEngine(ONNX);
      if (!hasCuda()) { // those are unpacked later, into the same folder
        Unpacked.remove();
      }
      return OrtEnvironment.getEnvironment().getVersion();
    } catch (RuntimeException | LinkageError | AssertionError e) {
      throw new Unavailable(
          "ONNX Runtime cannot be loaded on this machine: "
              + Words.of(e)
              + "; it needs Linux, macOS on arm64 or Windows on x86-64, and a temporary folder from"
              + " which libraries may be loaded");
    }
  }

  /**
   * The version of PyTorch, which few builds bring.
   *
   * @throws Unavailable if it is not there or cannot be loaded on this machine
   */
  public static String startTorch() {
    start();
    if (!Engine.hasEngine(TORCH)) {
      throw new Unavailable(
          "this build brings no PyTorch; build it with `mvn -Ptorchscript package`, or export the"
              + " model to ONNX");
    }
    try {
      return Engine.getEngine(TORCH).getVersion();
    } catch (RuntimeException | LinkageError | AssertionError e) {
      throw new Unavailable(
          "PyTorch cannot be loaded on this machine: "
              + Words.of(e)
              + "; its libraries must be of the platform and the version that the engine asks for");
    }
  }

  /** Whether this build brings the libraries for CUDA. */
  static boolean hasCuda() {
    return Engines.class.getResource(
                CUDA_LIBRARY.formatted("linux-x64", "libonnxruntime_providers_cuda.so"))
            != null
        || Engines.class.getResource(
                CUDA_LIBRARY.formatted("win-x64", "onnxruntime_providers_cuda.dll"))
            != null;
  }
}
