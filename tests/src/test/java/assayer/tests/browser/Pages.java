package assayer.tests.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.adapters.served.ScriptedServer;
import assayer.cli.watch.WatchServer;
import assayer.core.live.LivePage;
import assayer.core.model.CacheUse;
import assayer.core.reading.Results;
import assayer.run.Comparer;
import assayer.run.Overrides;
import assayer.run.Planner;
import assayer.run.Plugins;
import assayer.run.Probing;
import assayer.run.Progress;
import assayer.run.Reports;
import assayer.run.RunPlan;
import assayer.run.RunSpec;
import assayer.run.Runner;
import assayer.run.Stop;
import assayer.run.live.LiveProgress;
import assayer.tests.endpoints.Chat;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A page of every kind: of two small runs, of what they are compared, of one that is watched, and
 * of one that is so large that its leaderboards have pages of their own, whose names attack its
 * reader.
 */
final class Pages implements AutoCloseable {
  /** What each attack would set if it ran. */
  static final String MARK = "assayerPwned";

  private static final String ATTACK = "window." + MARK + "=1";

  /** One of everything that has ended a text, a mark or a line where it should not. */
  static final String HOSTILE =
      "<img src=https://evil.example/x onerror="
          + ATTACK
          + "></span></script><script>"
          + ATTACK
          + "</script><!-- ]]></svg><svg onload="
          + ATTACK
          + "> \" onload=\""
          + ATTACK
          + " javascript:"
          + ATTACK
          + " \u202Etxt.exe \u0000 {{7*7}} ${"
          + ATTACK
          + "} =cmd()|' /C calc'!A0 \u001b[31m ../../x";

  private static final String RUN =
      """
      name: board
      seed: 1
      models:
        checker: {adapter: rules, model: arithmetic}
        overlap: {adapter: rules, model: overlap}
        random: {adapter: control, kind: random}
        longest: {adapter: control, kind: longest}
      runs:
        - {suite: best-of-n, dataset: {name: generated, count: 60, seed: 5}}
        - {suite: preference-accuracy, dataset: {name: generated, count: 40, seed: 5}}
        - {suite: step-errors, dataset: {name: generated, count: 60, seed: 5}}
        - {suite: reward-robustness, dataset: {name: generated, count: 6}, options: {shrink: 1}}
      gates:
        - {suite: best-of-n, metric: accuracy, model: overlap, lower-bound: 0.01}
      report: {formats: [html], samples: 4}
      """;

  /** The same model by another rule, so that items flip; judges, attacks and texts of an enemy. */
  private static final String AGAIN =
      """
      name: board
      seed: 1
      models:
        checker: {adapter: rules, model: overlap}
        random: {adapter: control, kind: random}
        first: {adapter: control, kind: first}
      runs:
        - {suite: best-of-n, dataset: {name: generated, count: 60, seed: 5}, models: [checker, random]}
        - {suite: judge-pairs, dataset: {name: generated, count: 6, seed: 41}, policy: {ties: half}, models: [checker, random, first]}
        - {suite: null-model, dataset: {name: generated, count: 4, seed: 46}, options: {attacks: [constant, master-key]}, models: [checker, random]}
        - {suite: preference-accuracy, dataset: {name: preference-pairs, path: hostile.jsonl}, models: [checker]}
      gates:
        - {suite: best-of-n, metric: accuracy, model: checker, not-worse-than: out, margin: 0.99}
      report: {formats: [html], samples: 60}
      """;

  /** A judge whose name and whose every word attack, over more items than a page holds. */
  private static final String JUDGED =
      """
      name: judged
      seed: 1
      models:
        %s: {adapter: endpoint, dialect: openai-chat, model: enemy, base-url: "http://127.0.0.1:%d"}
      runs:
        - {suite: judge-pairs, dataset: {name: generated, count: 201, seed: 41}}
      report: {formats: [html], samples: 201}
      """;

  /** What a judge says of every item. */
  static final String SAID = "This judge said ";

  private static final int COPIES = 5;

  /** Attacked pages of which there is another that is made the same way. */
  private static final Set<String> LIKE_OTHERS =
      Set.of("large-model", "large-card", "hostile-item");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Plugins plugins = Plugins.find();
  private final Path folder;
  private final WatchServer server;

  private Pages(Path folder) throws IOException {
    this.folder = folder;
    ObjectNode row = JSON.createObjectNode();
    row.put("id", HOSTILE).put("subset", HOSTILE).put("prompt", HOSTILE);
    row.put("chosen", "good " + HOSTILE).put("rejected", HOSTILE + " bad " + HOSTILE);
    Files.writeString(folder.resolve("hostile.jsonl"), JSON.writeValueAsString(row) + "\n");
    Results results = run("out", RUN);
    run("again", AGAIN);
    judged();
    Path comparison = folder.resolve("comparison");
    Reports.write(
        plugins,
        Comparer.compare(plugins, folder.resolve("out"), folder.resolve("again")),
        comparison);
    Path large = large();
    Reports.write(
        plugins,
        List.of(folder.resolve("again"), large),
        List.of("html"),
        folder.resolve("site"),
        false);
    this.server = watch(results);
  }

  /** Makes them. */
  static Pages made() throws IOException {
    return new Pages(Files.createTempDirectory("assayer-pages").toRealPath());
  }

  private RunPlan plan(String name, String text) throws IOException {
    return plan(name, text, Overrides.NONE);
  }

  private RunPlan plan(String name, String text, Overrides overrides) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".yaml"), text);
    return Planner.plan(plugins, RunSpec.of(file, overrides));
  }

  private Results run(String name, String text) throws IOException {
    return run(name, plan(name, text));
  }

  /** Nobody else asks that server, so that a cache would be of no use. */
  private void judged() throws IOException {
    Overrides overrides =
        new Overrides(
            OptionalLong.empty(),
            List.of(),
            List.of(),
            OptionalLong.empty(),
            OptionalInt.of(8),
            CacheUse.IGNORE,
            new Probing(Probing.When.NONE, Set.of()));
    Chat chat = new Chat().speaking("enemy", shown -> Chat.says(SAID + HOSTILE + verdict(shown)));
    try (ScriptedServer server = ScriptedServer.start(chat)) {
      String text = JUDGED.formatted(JSON.writeValueAsString(HOSTILE), server.port());
      run("judged", plan("judged", text, overrides));
    }
  }

  /** Of about every other item, and then the first shown in either order. */
  private static String verdict(List<String> shown) {
    return shown.get(0).hashCode() % 2 == 0 ? "\n[[A]]" : "";
  }

  private Results run(String name, RunPlan plan) throws IOException {
    Path out = folder.resolve(name);
    Results results = Runner.run(plan, out, Progress.NONE, new Stop()).results();
    Reports.write(plugins, plan, results, out);
    return results;
  }

  /** The first run with copies of its boards; a model, a section and a suite have other names. */
  private Path large() throws IOException {
    Path large = Files.createDirectory(folder.resolve("large"));
    Files.copy(folder.resolve("out/manifest.json"), large.resolve("manifest.json"));
    String quoted = JSON.writeValueAsString(HOSTILE);
    String text =
        Files.readString(folder.resolve("out/results.json"))
            .replace("\"overlap\"", quoted)
            .replace("\"carry\"", quoted)
            .replace("\"best-of-n\"", quoted);
    ObjectNode results = (ObjectNode) JSON.readTree(text);
    ArrayNode copies = JSON.createArrayNode();
    for (int copy = 1; copy <= COPIES; copy++) {
      for (var result : results.withArray("results")) {
        ObjectNode one = result.deepCopy();
        copies.add(one.put("dataset", HOSTILE + " " + copy));
      }
    }
    results.put("run", HOSTILE);
    results.set("results", copies);
    Files.writeString(large.resolve("results.json"), JSON.writeValueAsString(results));
    return large;
  }

  /** A run in the midst of its first job, as its own server shows it. */
  private WatchServer watch(Results done) throws IOException {
    LiveProgress progress = new LiveProgress(plan("out", RUN), Progress.NONE);
    progress.scored(0, done.results().subList(0, 4));
    progress.start("preference-accuracy on generated", OptionalLong.of(160), List.of(4, 5, 6, 7));
    progress.advance(50);
    LivePage page = ServiceLoader.load(LivePage.class).findFirst().orElseThrow();
    return WatchServer.open(progress, page, Objects.requireNonNull(plugins.writers().get("html")));
  }

  /** A file of the two runs and of what was made of them. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** The page of the first run. */
  Path board() {
    return file("out/index.html");
  }

  /** One of every kind, by name. */
  Map<String, URI> everyKind() throws IOException {
    Map<String, URI> pages = new LinkedHashMap<>();
    pages.put("board", board().toUri());
    pages.put("model", only("out/pages", "model-checker-.*"));
    pages.put("card", file("out/pages/card.html").toUri());
    pages.put("pair", samples("out", "preference-accuracy", "overlap"));
    pages.put("steps", samples("out", "step-errors", "checker"));
    pages.put("counterexample", samples("out", "reward-robustness", "overlap"));
    pages.put("judge", samples("again", "judge-pairs", "checker"));
    pages.put("attack", samples("again", "null-model", "checker"));
    pages.put("comparison", file("comparison/index.html").toUri());
    pages.put("live", URI.create(server.address() + "?held"));
    pages.putAll(attacked());
    pages.keySet().removeAll(LIKE_OTHERS);
    return pages;
  }

  /** Those in which every text that may come from elsewhere is hostile. */
  Map<String, URI> attacked() throws IOException {
    Map<String, URI> pages = new LinkedHashMap<>();
    pages.put("site", file("site/index.html").toUri());
    pages.put("site-board", only("site/boards", "suite-img-.*"));
    pages.put("site-model", only("site/models", "model-img-.*"));
    String run = "site/runs/" + name(folder.resolve("site/runs"), "run-img-.*");
    pages.put("large-run", file(run + "/index.html").toUri());
    pages.put("large-suite", only(run + "/pages", "suite-img-.*"));
    pages.put("large-model", only(run + "/pages", "model-img-.*"));
    pages.put("large-card", file(run + "/pages/card.html").toUri());
    pages.put("hostile-item", samples("again", "preference-accuracy", "checker"));
    pages.put("hostile-judge", only("judged/samples", "[0-9a-f]+-2\\.html"));
    return pages;
  }

  private URI only(String below, String name) throws IOException {
    return folder.resolve(below).resolve(name(folder.resolve(below), name)).toUri();
  }

  private static String name(Path below, String pattern) throws IOException {
    try (Stream<Path> files = Files.list(below)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.matches(pattern))
          .sorted()
          .findFirst()
          .orElseThrow(() -> new AssertionError("no " + pattern + " in " + below));
    }
  }

  /** The page of a model's items, which its title tells. */
  private URI samples(String run, String suite, String model) throws IOException {
    String title = "<title>%s · %s · worst answers</title>".formatted(model, suite);
    try (Stream<Path> files = Files.list(folder.resolve(run).resolve("samples"))) {
      for (Path file : files.toList()) {
        if (Files.readString(file).contains(title)) {
          return file.toUri();
        }
      }
    }
    throw new AssertionError("no page of " + title);
  }

  @Override
  public void close() throws IOException {
    server.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    assertTrue(Files.notExists(folder));
  }
}
