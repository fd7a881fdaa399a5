package assayer.tests.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Run files that cannot be run. */
final class BadRunFiles {
  private BadRunFiles() {}

  static Stream<BadInput> all() {
    return Stream.of(unknownWords(), wrongShapes(), unreadable(), settings()).flatMap(s -> s);
  }

  private static Stream<BadInput> unknownWords() {
    return Stream.of(
        BadInput.runFile("unknown key at top level", "models:", "sead: 3\nmodels:")
            .alone()
            .refused("run.yaml:2:1: unknown key \"sead\"; did you mean \"seed\"?"),
        BadInput.runFile("unknown key in a model", "kind: random", "kind: random, kidn: 1")
            .refused("run.yaml:4:44: unknown key \"kidn\"; did you mean \"kind\"?"),
        BadInput.runFile("unknown key in an entry", "    dataset:", "    limt: 3\n    dataset:")
            .refused("run.yaml:7:5: unknown key \"limt\"; did you mean \"limit\"?"),
        BadInput.runFile(
                "unknown key in suite options",
                "    dataset:",
                "    options: {fodl: 1}\n    dataset:")
            .refused("run.yaml:7:15: unknown key \"fodl\"; did you mean \"fold\"?"),
        BadInput.runFile("unknown key of a dataset", "path: pairs", "pth: 1, path: pairs")
            .refused("run.yaml:7:39: unknown key \"pth\"; did you mean \"path\"?"),
        BadInput.runFile("unknown suite", "preference-accuracy", "preference-acuracy")
            .refused(
                "run.yaml:6:12: unknown suite \"preference-acuracy\"; did you mean"
                    + " \"preference-accuracy\"?"),
        BadInput.runFile("unknown adapter", "adapter: recorded", "adapter: recorder")
            .refused("run.yaml:3:19: unknown adapter \"recorder\"; did you mean \"recorded\"?"),
        BadInput.runFile("unknown dataset", "name: preference-pairs", "name: preference-pair")
            .refused(
                "run.yaml:7:21: unknown dataset \"preference-pair\"; did you mean"
                    + " \"preference-pairs\"?"),
        BadInput.runFile("unknown model", "    dataset:", "    models: [mien]\n    dataset:")
            .refused("run.yaml:7:14: unknown model \"mien\"; did you mean \"mine\"?"),
        BadInput.runFile("unknown control", "kind: random", "kind: randm")
            .refused("run.yaml:4:36: unknown kind \"randm\"; did you mean \"random\"?"),
        BadInput.of(
                "several mistakes, all said at once",
                folder -> {
                  folder.change("run.yaml", "models:", "sead: 2\nmodels:");
                  folder.change("run.yaml", "kind: random", "kind: randm");
                  folder.change("run.yaml", "suite: preference", "suite: prefrence");
                })
            .refused(
                "run.yaml:2:1: unknown key \"sead\"; did you mean \"seed\"?",
                "run.yaml:5:36: unknown kind \"randm\"; did you mean \"random\"?",
                "run.yaml:7:12: unknown suite \"prefrence-accuracy\"; did you mean"
                    + " \"preference-accuracy\"?"));
  }

  private static Stream<BadInput> wrongShapes() {
    return Stream.of(
        BadInput.runFile("text for a number", "models:", "seed: many\nmodels:")
            .refused("run.yaml:2:7: \"seed\" must be a whole number, got \"many\""),
        BadInput.runFile("list for a mapping", "\n  mine: {", "\n  mine: [a]\n  other: {")
            .refused("run.yaml:3:9: \"mine\" must be a mapping, got a list"),
        BadInput.runFile("key twice", "models:", "seed: 1\nseed: 2\nmodels:")
            .refused("run.yaml:3:1: key \"seed\" stands twice, first in line 2; keep one"),
        BadInput.runFile("model twice", "  random:", "  mine:")
            .refused("run.yaml:4:3: key \"mine\" stands twice, first in line 3; keep one"),
        BadInput.runFile("missing key", "name: small\n", "")
            .refused("run.yaml:1:1: \"name\" is missing; add it"),
        BadInput.runFile("column that is misspelt", "chosen: c", "chozen: c")
            .refused(
                "run.yaml:3:58: \"chosen\" is missing; add it",
                "run.yaml:3:67: unknown key \"chozen\"; did you mean \"chosen\"?"),
        BadInput.runFile("broken YAML", "kind: random}", "kind: [random}")
            .refused(
                "run.yaml:4:43: this is not valid YAML: expected ',' or ']', but got }; check"
                    + " quotes, brackets and indentation"));
  }

  private static Stream<BadInput> unreadable() {
    return Stream.of(
        BadInput.of("no run file", folder -> {})
            .typed("run", "./none.yaml")
            .refused("none.yaml: there is no such file; check the name"),
        BadInput.of("empty run file", folder -> folder.write("run.yaml", ""))
            .refused("run.yaml: the file is empty; write keys and values, such as \"name: mine\""),
        BadInput.of("folder for a run file", folder -> folder.folderInPlaceOf("run.yaml"))
            .refused("run.yaml: this is a folder, but a file is needed; name a file in it"),
        BadInput.of(
                "run file in Latin-1",
                folder -> folder.write("run.yaml", "name: \u00e9", StandardCharsets.ISO_8859_1))
            .refused("run.yaml: the file is not UTF-8; save it as UTF-8"),
        BadInput.of(
                "run file of 40 MB",
                folder -> folder.change("run.yaml", "small", "a".repeat(40_000_000)))
            .alone()
            .refused("run.yaml: the file is larger than 1 MiB, which is the limit; shorten it"),
        BadInput.of(
                "run file with a byte-order mark",
                folder -> folder.write("run.yaml", Folder.MARK + folder.text("run.yaml")))
            .works());
  }

  private static Stream<BadInput> settings() {
    return Stream.of(
        BadInput.runFile(
                "variable that is not set", "path: scores.jsonl", "path: \"${NOWHERE_SET}\"")
            .alone()
            .refused(
                "run.yaml:3:35: the environment variable NOWHERE_SET is not set; set it or write"
                    + " the value"),
        BadInput.runFile("limit of none", "    dataset:", "    limit: 0\n    dataset:")
            .refused("run.yaml:7:12: \"limit\" must be at least 1, got 0"),
        BadInput.runFile(
                "gate on nothing",
                "runs:",
                "gates: [{suite: best-of-n, metric: accuracy, model: mine, lower-bound: 0}]\nruns:")
            .refused(
                "run.yaml:5:9: no entry runs the suite \"best-of-n\", so no gate can be on it; run"
                    + " here: preference-accuracy"),
        BadInput.runFile("no model that fits", "preference-accuracy", "best-of-n")
            .refused(
                "run.yaml:7:45: \"preference-pairs\" holds items of the kind preference-pair, but"
                    + " best-of-n is wanted; choose a suite or a dataset that fits"));
  }
}
