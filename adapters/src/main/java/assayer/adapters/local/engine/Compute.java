package assayer.adapters.local.engine;

import ai.djl.Device;
import ai.djl.util.cuda.CudaUtils;

/**
 * What a graph is computed on.
 *
 * @param gpu the number of the GPU, or a negative number for the CPU
 */
public record Compute(int gpu) {
  /** The CPU. */
  public static final Compute CPU = new Compute(-1);

  private static final String BUILD =
      "this build has no libraries for CUDA; build it with `mvn -Pcuda package`, or say \"device: cpu\"";

  /** By its name: "auto", "cpu", "cuda" or "cuda:1". */
  public static Compute named(String name) {
    if (name.equals("auto")) {
      return Engines.hasCuda() && gpus() > 0 ? new Compute(0) : CPU;
    }
    if (name.equals("cpu")) {
      return CPU;
    }
    if (!name.matches("cuda(:\\d{1,3})?")) {
      throw new Unavailable(
          "\"device\" must be auto, cpu, cuda or cuda:NUMBER, got \"" + name + "\"");
    }
    int number = name.equals("cuda") ? 0 : Integer.parseInt(name.substring("cuda:".length()));
    return checked(new Compute(number));
  }

  private static Compute checked(Compute wanted) {
    if (!Engines.hasCuda()) {
      throw new Unavailable(wanted + " cannot be used: " + BUILD);
    }
    int gpus = gpus();
    if (gpus == 0) {
      throw new Unavailable(
          wanted
              + " cannot be used: no GPU was found; it takes an NVIDIA driver, and CUDA 12 (libcudart.so.12) with cuDNN 9 on the library path");
    }
    if (wanted.gpu >= gpus) {
      throw new Unavailable(wanted + " cannot be used: this machine has " + gpus + " GPUs");
    }
    return wanted;
  }

  private static int gpus() {
    Engines.start();
    return CudaUtils.getGpuCount();
  }

  /** Whether it is the CPU. */
  public boolean isCpu() {
    return gpu < 0;
  }

  Device device() {
    return isCpu() ? Device.cpu() : Device.gpu(gpu);
  }

  /** As a run file writes it. */
  @Override
  public String toString() {
    return isCpu() ? "cpu" : "cuda:" + gpu;
  }
}
