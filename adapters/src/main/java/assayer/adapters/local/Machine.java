package assayer.adapters.local;

import assayer.adapters.local.batch.Packing;
import assayer.adapters.local.engine.Compute;
import assayer.adapters.local.engine.Engines;
import assayer.adapters.local.engine.Unavailable;
import assayer.adapters.local.folder.Format;
import assayer.core.option.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a model is computed on, and how much of it at a time.
 *
 * @param devices one copy of the model each
 * @param replicas batches at the same time
 * @param threads threads within one batch
 * @param packing how many inputs share a batch
 */
record Machine(List<Compute> devices, int replicas, int threads, Packing packing) {
  private static final int GPU_ROWS = 256;
  private static final int GPU_TOKENS = 16_384;
  private static final List<String> KEYS =
      List.of("device", "replicas", "threads", "batch", "tokens-per-batch");

  /** Copies the list. */
  Machine {
    devices = List.copyOf(devices);
  }

  /**
   * Options {@code device}, {@code replicas}, {@code threads}, {@code batch}, {@code
   * tokens-per-batch}. On a CPU: as many batches as cores, one thread within each and one input a
   * batch, so that no score depends on its neighbours and no thread waits for another.
   */
  static Machine read(Options options) {
    return read(options, 1);
  }

  /** The same, with so many inputs a batch on a CPU where nothing else is said. */
  static Machine read(Options options, int usual) {
    List<Compute> devices = devices(options);
    boolean cpu = devices.get(0).isCpu();
    int cores = Runtime.getRuntime().availableProcessors();
    int replicas = whole(options, "replicas", 1024, cpu ? cores : devices.size());
    int threads = whole(options, "threads", 1024, 1);
    boolean shared = !cpu || options.has("tokens-per-batch");
    int rows = whole(options, "batch", 4096, shared ? GPU_ROWS : usual);
    int tokens = whole(options, "tokens-per-batch", 1 << 24, GPU_TOKENS);
    return new Machine(devices, replicas, threads, new Packing(rows, tokens));
  }

  /**
   * The version of the runtime.
   *
   * @return empty if it cannot be loaded, and a problem was noted
   */
  static Optional<String> runtime(Options options) {
    return runtime(options, "adapter", Engines::start);
  }

  /** The version of what a graph of some form is computed by, as {@link #runtime(Options)}. */
  static Optional<String> runtime(Options options, Format format) {
    return format == Format.ONNX
        ? runtime(options)
        : runtime(options, "engine", Engines::startTorch);
  }

  private static Optional<String> runtime(Options options, String key, Supplier<String> started) {
    try {
      return Optional.of(started.get());
    } catch (Unavailable e) {
      options.problem(key, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** The same on a CPU; of PyTorch there are no other libraries, and it has one thread a batch. */
  static Machine readTorch(Options options) {
    Machine machine = read(options);
    if (machine.threads() != 1) {
      options.problem(
          "threads",
          "\"threads\" must be 1 with \"engine: torchscript\"; say \"replicas\" instead");
    }
    boolean asked = options.has("device") && !options.texts("device").equals(List.of("auto"));
    if (asked && machine.devices().stream().anyMatch(device -> !device.isCpu())) {
      options.problem(
          "device",
          "\"engine: torchscript\" computes on the CPU; say \"device: cpu\", or export to ONNX");
    }
    return new Machine(List.of(Compute.CPU), machine.replicas(), 1, machine.packing());
  }

  /** Stands in where no device can be asked for; the keys are taken as read. */
  static Machine unread(Options options) {
    KEYS.forEach(options::value);
    return new Machine(List.of(Compute.CPU), 1, 1, new Packing(1, GPU_TOKENS));
  }

  private static int whole(Options options, String key, int most, int usual) {
    return (int) options.whole(key, 1, most).orElse(usual);
  }

  private static List<Compute> devices(Options options) {
    List<String> names = options.has("device") ? options.texts("device") : List.of("auto");
    List<Compute> devices = new ArrayList<>();
    for (String name : names) {
      try {
        devices.add(Compute.named(name));
      } catch (Unavailable e) {
        options.problem("device", String.valueOf(e.getMessage()));
      }
    }
    return devices.isEmpty() ? List.of(Compute.CPU) : devices;
  }

  /** How many asks are taken at once: enough to put inputs of like length together. */
  int window() {
    return packing.rows() == 1 ? 32 : Math.min(512, 4 * packing.rows());
  }

  /** What decides the last digits of a score, for the model's card. */
  Map<String, String> facts() {
    return Map.of(
        "device",
        devices.stream().map(Compute::toString).collect(Collectors.joining(", ")),
        "threads",
        Integer.toString(threads),
        "batch",
        packing.rows() == 1
            ? "1"
            : packing.rows() + " inputs, " + packing.tokens() + " tokens with padding");
  }
}
