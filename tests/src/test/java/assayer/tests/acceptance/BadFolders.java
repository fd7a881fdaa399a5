package assayer.tests.acceptance;

import java.nio.file.Files;
import java.util.stream.Stream;

/** Folders that hold no run, another run, or a damaged one. */
final class BadFolders {
  private static final String OTHER_RUN =
      "out: the folder holds another run, or this one before its file, data or options changed;"
          + " choose another with --out";
  private static final String NO_OBSERVATION =
      "out/observations.jsonl:57: this line is no observation; restore the file or start in another"
          + " folder";
  private static final String SCORE_AGAIN =
      "this is not what a run writes; `assayer score` on its folder makes it again";
  private static final String RESTORE =
      "this is not what a run writes; restore it, or run again in another folder";

  private BadFolders() {}

  static Stream<BadInput> all() {
    return Stream.of(
            inTheWay(), noRun(), damagedObservations(), damagedDocuments(), notComparable())
        .flatMap(s -> s);
  }

  private static Stream<BadInput> inTheWay() {
    return Stream.of(
        BadInput.of("file in the way", folder -> folder.write("out", "mine"))
            .refused("out: this is a file, but the run needs a folder; choose another with --out"),
        BadInput.of("folder where nobody may write", folder -> {})
            .typed("run", "./run.yaml", "--out", "/proc/assayer")
            .alone()
            .refused(
                "/proc/assayer: the run's folder cannot be written: there is no such file or folder"
                    + " (/proc/assayer); choose another with --out"),
        BadInput.of("folder with other files", folder -> folder.write("out/notes.txt", "mine"))
            .refused("out: the folder is not empty and holds no run; choose another with --out"),
        BadInput.runFile("folder of another run", "name: small", "name: small\nseed: 9")
            .afterARun()
            .refused(OTHER_RUN),
        BadInput.of("data that changed", f -> f.line("pairs.jsonl", 3, Folder.pair("i3") + " "))
            .afterARun()
            .refused(OTHER_RUN));
  }

  private static Stream<BadInput> noRun() {
    return Stream.of(
        BadInput.of("score of no run", folder -> Files.createDirectory(folder.path("empty")))
            .typed("score", "./empty")
            .refused("empty/plan.json: there is no such file; is this the folder of a run?"),
        BadInput.of("report of no run", folder -> {})
            .typed("report", "./nowhere")
            .refused("nowhere: there is no such folder; check the name"),
        BadInput.of("report of the folder above a run", folder -> {})
            .afterARun()
            .typed("report", ".")
            .alone()
            .refused(".: this is no run but holds some; name them: ./*"),
        BadInput.of("verification of a run file", folder -> {})
            .typed("verify", "./run.yaml")
            .refused("run.yaml: this is a file, but the folder of a run is needed"),
        BadInput.of("score of changed data", f -> f.line("pairs.jsonl", 3, Folder.pair("i3") + " "))
            .afterARun()
            .typed("score", "./out")
            .refused(
                "out: the data, the suites or this program are not what they were when the run was"
                    + " done; run it again in another folder"));
  }

  private static Stream<BadInput> damagedObservations() {
    BadInput broken =
        BadInput.of(
            "observation cut off", f -> f.line("out/observations.jsonl", 57, "{\"run\":1,"));
    BadInput late =
        BadInput.of(
            "outcome cut off",
            folder -> {
              String line = folder.text("out/observations.jsonl").lines().toList().get(56);
              folder.line("out/observations.jsonl", 57, line.substring(0, line.length() - 2));
            });
    BadInput odd =
        BadInput.of(
            "outcome of no known kind",
            folder -> {
              String line = folder.text("out/observations.jsonl").lines().toList().get(56);
              folder.line("out/observations.jsonl", 57, line.replace("\"score\"", "\"skore\""));
            });
    return Stream.of(
        broken.afterARun().alone().refused(NO_OBSERVATION),
        late.afterARun().refused(NO_OBSERVATION),
        late.afterARun().typed("score", "./out").refused(NO_OBSERVATION),
        late.afterARun().typed("compare", "./out", "./out").refused(NO_OBSERVATION),
        odd.afterARun().typed("score", "./out").refused(NO_OBSERVATION));
  }

  private static Stream<BadInput> notComparable() {
    return Stream.of(
        BadInput.of("comparison with no run", folder -> {})
            .afterARun()
            .typed("compare", "./out", "./nowhere")
            .alone()
            .refused("nowhere: there is no such folder; check the name"),
        BadInput.of("comparison of changed data", f -> f.line("pairs.jsonl", 3, Folder.pair("x")))
            .afterARun()
            .typed("compare", "./out", "./out")
            .refused(
                "out: the data, the suites or this program are not what they were when the run was"
                    + " done; run it again in another folder"),
        BadInput.of("comparison without the data", f -> Files.delete(f.path("pairs.jsonl")))
            .afterARun()
            .typed("compare", "./out", "./out", "--json")
            .refused(
                "run.yaml:7:45: \"pairs.jsonl\" does not exist; paths are relative to the file that"
                    + " names them",
                "out: this run can no longer be scored, so it cannot be compared; see above"),
        BadInput.of(
                "comparison without answers", f -> Files.delete(f.path("out/observations.jsonl")))
            .afterARun()
            .typed("compare", "./out", "./out")
            .refused("out/observations.jsonl: there is no such file; is this the folder of a run?"),
        BadInput.of("page of a comparison in a run's folder", folder -> {})
            .afterARun()
            .typed("compare", "./out", "./out", "--out", "./out/pages")
            .refused(
                "out/pages: a run lies here, and a comparison touches none; choose another folder"
                    + " with --out"),
        BadInput.of("page of a comparison over a file", folder -> folder.write("cmp", "mine"))
            .afterARun()
            .typed("compare", "./out", "./out", "--out", "./cmp")
            .refused("cmp: this is a file; choose a folder with --out"));
  }

  private static Stream<BadInput> damagedDocuments() {
    return Stream.of(
        BadInput.of("results cut off", folder -> folder.cut("out/results.json", 60))
            .afterARun()
            .alone()
            .typed("report", "./out")
            .refused("out/results.json:4: " + SCORE_AGAIN),
        BadInput.of("results emptied", folder -> folder.cut("out/results.json", 0))
            .afterARun()
            .typed("report", "./out")
            .refused("out/results.json: " + SCORE_AGAIN),
        BadInput.of(
                "results of another kind", f -> f.write("out/results.json", "{\"results\":[1]}"))
            .afterARun()
            .typed("report", "./out")
            .refused("out/results.json: " + SCORE_AGAIN),
        BadInput.of("manifest cut off", folder -> folder.cut("out/manifest.json", 60))
            .afterARun()
            .refused("out/manifest.json:3: " + RESTORE),
        BadInput.of("plan cut off", folder -> folder.cut("out/plan.json", 60))
            .afterARun()
            .typed("score", "./out")
            .refused("out/plan.json:3: " + RESTORE));
  }
}
