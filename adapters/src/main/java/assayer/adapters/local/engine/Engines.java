package assayer.adapters.local.engine;

import ai.djl.engine.Engine;
import ai.onnxruntime.OrtEnvironment;

/** Starts ONNX Runtime, once a process. */
public final class Engines {
  static final String NAME = "OnnxRuntime";

  /** Where the libraries for CUDA lie in the jar that has them. */
  private static final String CUDA_LIBRARY = "/ai/onnxruntime/native/%s/%s";

  static {
    quiet("ai.djl.offline", "true");
    quiet("OPT_OUT_TRACKING", "true");
    quiet("ai.djl.onnx.disable_alternative", "true");
  }

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
  public static String start() {
    try {
      Engine.getEngine(NAME);
      return OrtEnvironment.getEnvironment().getVersion();
    } catch (RuntimeException | LinkageError | AssertionError e) {
      throw new Unavailable(
          "ONNX Runtime cannot be loaded on this machine: "
              + Words.of(e)
              + "; it needs Linux, macOS on arm64 or Windows on x86-64, and a temporary folder from which libraries may be loaded");
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
