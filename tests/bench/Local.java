import ai.djl.engine.Engine;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import assayer.adapters.local.LocalAdapter;
import assayer.adapters.local.RelevanceAdapter;
import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.engine.Tokenizer;
import assayer.core.item.Candidate;
import assayer.core.item.ItemId;
import assayer.core.item.Prompt;
import assayer.core.model.Adapter;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.Conditions;
import assayer.core.model.ModelSource;
import assayer.core.model.RewardModel;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.option.Options;
import assayer.core.option.Problems;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import assayer.yaml.Yaml;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Sentences and tokens a second of the adapters "local" and "relevance", of ONNX Runtime alone on
 * inputs that are in tokens already, sorted and packed, and of langchain4j's class, interleaved in
 * one process: {@code java Local.java FOLDER TEXTS ROUNDS [DEVICE]}.
 */
public final class Local {
  private static final String[] WORDS =
      ("the of to and a in is it you that he was for on are with as I his they be at one have this"
           + " from or had by hot word but what some we can out other were all there when up use")
          .split(" ");

  /** One way to do it. */
  private record Way(String name, Runnable once, double[] seconds, double[] busy) {}

  private Local() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]).toAbsolutePath();
    int count = Integer.parseInt(args[1]) / 2 * 2;
    int rounds = Integer.parseInt(args[2]);
    String device = args.length > 3 ? args[3] : "cpu";
    int cores = Runtime.getRuntime().availableProcessors();
    Engine.getEngine("OnnxRuntime"); // before anybody else makes an environment
    List<String> texts = texts(count);
    List<Encoded> encoded = new ArrayList<>();
    try (Tokenizer tokenizer = Tokenizer.open(folder.resolve("tokenizer.json"))) {
      texts.forEach(text -> encoded.add(tokenizer.text(text, true)));
    }
    long tokens = encoded.stream().mapToLong(Encoded::length).sum();
    encoded.sort(Comparator.comparingInt(Encoded::length).reversed());
    List<Way> ways = new ArrayList<>();
    int[] sizes = device.equals("cpu") ? new int[] {1, 8} : new int[] {8, 32, 128};
    for (int size : sizes) {
      ways.add(
          way("ONNX Runtime alone, packed by " + size, raw(folder, encoded, size, cores, device)));
    }
    RewardModel usual = model(folder, device, "");
    ways.add(way("adapter local, as it is", () -> ours(usual, texts)));
    RewardModel packed = model(folder, device, "batch: 8\n");
    ways.add(way("adapter local, batch: 8", () -> ours(packed, texts)));
    RewardModel built = relevance(device);
    ways.add(way("adapter relevance, as it is", () -> ours(built, texts)));
    if (device.equals("cpu")) {
      AllMiniLmL6V2EmbeddingModel other = new AllMiniLmL6V2EmbeddingModel();
      List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
      ways.add(way("langchain4j embedAll", () -> other.embedAll(segments)));
    }
    ways.forEach(way -> way.once().run());
    for (int round = 0; round < rounds; round++) {
      for (Way way : ways) {
        long begun = System.nanoTime();
        double busy = busy();
        way.once().run();
        way.busy()[round + 1] = busy() - busy;
        way.seconds()[0] = Math.min(way.seconds()[0], seconds(begun));
        way.seconds()[round + 1] = seconds(begun);
      }
    }
    print(ways, count, tokens, rounds, sizes.length);
    usual.close();
    packed.close();
    built.close();
    System.exit(0);
  }

  /** Seconds of processor of the whole process: what others do on the machine does not count. */
  private static double busy() {
    return ((com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static Way way(String name, Runnable once) {
    double[] seconds = new double[1000];
    Arrays.fill(seconds, Double.POSITIVE_INFINITY);
    return new Way(name, once, seconds, new double[seconds.length]);
  }

  private static void print(List<Way> ways, int count, long tokens, int rounds, int raw) {
    double best =
        ways.stream()
            .limit(raw)
            .mapToDouble(way -> count / median(way.seconds(), rounds))
            .max()
            .orElseThrow();
    double least =
        ways.stream().limit(raw).mapToDouble(way -> median(way.busy(), rounds)).min().orElseThrow();
    System.out.println(
        "| way | sentences/s, median (least, most) | tokens/s | of ONNX Runtime alone | ms of"
            + " processor a sentence | of ONNX Runtime alone |");
    System.out.println("|---|---|---|---|---|---|");
    for (Way way : ways) {
      double median = median(way.seconds(), rounds);
      double busy = median(way.busy(), rounds);
      double most = Arrays.stream(way.seconds(), 1, rounds + 1).max().orElseThrow();
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f (%.0f, %.0f) | %.0f | %.2f | %.2f | %.2f |%n",
          way.name(),
          count / median,
          count / most,
          count / way.seconds()[0],
          tokens / median,
          count / median / best,
          1000 * busy / count,
          busy / least);
    }
  }

  private static double median(double[] values, int rounds) {
    double[] sorted = Arrays.copyOfRange(values, 1, rounds + 1);
    Arrays.sort(sorted);
    return sorted[rounds / 2];
  }

  private static List<String> texts(int count) {
    SplittableRandom random = new SplittableRandom(20260101);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int words = 4 + (int) (86 * Math.pow(random.nextDouble(), 2));
      StringBuilder text = new StringBuilder();
      for (int w = 0; w < words; w++) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static RewardModel model(Path folder, String device, String more) {
    return model(
        new LocalAdapter(),
        "path: " + folder + "\nrole: relevance\ndevice: " + device + "\n" + more);
  }

  /** The same weights, as they come along. */
  private static RewardModel relevance(String device) {
    return model(new RelevanceAdapter(), "device: " + device);
  }

  private static RewardModel model(Adapter adapter, String yaml) {
    Problems problems = new Problems();
    Options options =
        new Options(
            Yaml.read(yaml, "bench", name -> Optional.empty(), problems).orElseThrow(),
            Path.of(""),
            problems);
    ModelSource source =
        adapter
            .configure("minilm", options)
            .orElseThrow(() -> new IllegalStateException(problems.list().toString()));
    return (RewardModel) source.open(Role.REWARD, null, Conditions.of(1));
  }

  /** Two sentences a question, in batches as the runner hands them in. */
  private static void ours(RewardModel model, List<String> texts) {
    List<CompletableFuture<List<Outcome<Score>>>> calls = new ArrayList<>();
    for (int from = 0; from < texts.size(); from += 64) {
      List<Ask<ScoreQuestion>> asks = new ArrayList<>();
      for (int i = from; i < Math.min(from + 64, texts.size()); i += 2) {
        ScoreQuestion question =
            new ScoreQuestion(Prompt.of(texts.get(i)), Candidate.of("", texts.get(i + 1)));
        asks.add(new Ask<>(new AskId(new ItemId("bench", "" + i, ""), "s"), question, 0));
      }
      calls.add(model.answer(asks).toCompletableFuture());
    }
    for (CompletableFuture<List<Outcome<Score>>> call : calls) {
      for (Outcome<Score> outcome : call.join()) {
        outcome.answer().orElseThrow(() -> new IllegalStateException(outcome.toString()));
      }
    }
  }

  private static Runnable raw(Path folder, List<Encoded> sorted, int size, int cores, String device)
      throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    boolean gpu = device.startsWith("cuda");
    if (gpu) {
      options.addCUDA(0);
    }
    OrtSession session =
        environment.createSession(folder.resolve("model.onnx").toString(), options);
    ExecutorService threads = Executors.newFixedThreadPool(gpu ? 1 : cores);
    List<List<Encoded>> batches = new ArrayList<>();
    for (int from = 0; from < sorted.size(); from += size) {
      batches.add(sorted.subList(from, Math.min(from + size, sorted.size())));
    }
    return () ->
        batches.stream()
            .map(
                batch ->
                    CompletableFuture.runAsync(() -> run(environment, session, batch), threads))
            .toList()
            .forEach(CompletableFuture::join);
  }

  private static void run(OrtEnvironment environment, OrtSession session, List<Encoded> batch) {
    int columns = batch.get(0).length();
    long[][] ids = new long[batch.size()][columns];
    long[][] mask = new long[batch.size()][columns];
    for (int row = 0; row < batch.size(); row++) {
      for (int i = 0; i < batch.get(row).length(); i++) {
        ids[row][i] = batch.get(row).id(i);
        mask[row][i] = 1;
      }
    }
    try (OnnxTensor a = OnnxTensor.createTensor(environment, ids);
        OnnxTensor b = OnnxTensor.createTensor(environment, mask);
        OnnxTensor c = OnnxTensor.createTensor(environment, new long[batch.size()][columns]);
        OrtSession.Result result =
            session.run(Map.of("input_ids", a, "attention_mask", b, "token_type_ids", c))) {
      result.get(0);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
