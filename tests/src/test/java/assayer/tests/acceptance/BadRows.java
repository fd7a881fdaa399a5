package assayer.tests.acceptance;

import java.io.IOException;
import java.util.stream.Stream;

/** Rows that are no items. */
final class BadRows {
  private static final String UNREADABLE = "the row is longer than 20 MiB, which is the limit;";

  private BadRows() {}

  static Stream<BadInput> all() {
    return Stream.of(broken(), meaningless()).flatMap(s -> s);
  }

  private static Stream<BadInput> broken() {
    return Stream.of(
        BadInput.of(
                "two malformed lines",
                folder -> {
                  folder.line("pairs.jsonl", 57, "{\"id\":\"i57\",\"prompt\":\"p\",");
                  folder.line("pairs.jsonl", 80, "{\"id\":\"i80\" \"x\"}");
                })
            .alone()
            .unfinished(
                "pairs.jsonl:57:26: no JSON: it ends in the middle; mend or remove the row",
                "pairs.jsonl:80:13: no JSON: unexpected character ('\"' (code 34)): was expecting"
                    + " comma to separate Object entries; mend or remove the row"),
        BadInput.of(
                "malformed line that is put up with",
                folder -> {
                  folder.line("pairs.jsonl", 57, "{");
                  folder.line("scores.jsonl", 57, "");
                  folder.change("run.yaml", "    dataset:", "    bad-rows: 1\n    dataset:");
                })
            .endsWith(
                0, "pairs.jsonl:57:2: no JSON: it ends in the middle; mend or remove the row"),
        BadInput.of(
                "field of 40 MB",
                folder ->
                    folder.line(
                        "pairs.jsonl",
                        57,
                        Folder.pair("i57").replace("yes", "a".repeat(40_000_000))))
            .alone()
            .unfinished("pairs.jsonl:57: " + UNREADABLE + " shorten or remove it"),
        BadInput.of(
                "more than the memory holds",
                folder -> {
                  folder.line("pairs.jsonl", 57, Folder.pair("i57") + " ".repeat(19_000_000));
                  folder.change("run.yaml", "kind: random", "kind: longest");
                })
            .jvm("-Xmx24m")
            .endsWith(
                3,
                "assayer: the memory does not suffice; give more, as in ASSAYER_JAVA_OPTS=-Xmx4g,"
                    + " and the same command again: what was stored is kept"),
        BadInput.of("id twice", folder -> folder.line("pairs.jsonl", 57, Folder.pair("i3")))
            .unfinished(
                "pairs.jsonl:57: the id \"i3\" stands at pairs.jsonl:3 already; ids must differ,"
                    + " remove or rename one"));
  }

  private static Stream<BadInput> meaningless() {
    return Stream.of(
        BadInput.of(
                "set of one",
                folder ->
                    items(
                        folder,
                        "best-of-n",
                        "best-of-n-sets",
                        "{'id':'a','prompt':'p','right':['x'],'wrong':['y','z']}",
                        "{'id':'b','prompt':'p','right':['x'],'wrong':[]}"))
            .unfinished(
                "items.jsonl:2: a best-of-n set needs a right and a wrong completion, got 1 right"
                    + " and 0 wrong"),
        BadInput.of(
                "labels of steps out of range",
                folder ->
                    items(
                        folder,
                        "step-errors",
                        "step-solutions",
                        "{'id':'a','problem':'p','steps':['x','y'],'label':1}",
                        "{'id':'b','problem':'p','steps':['x','y'],'label':2}",
                        "{'id':'c','problem':'p','steps':['x','y'],'label':-2}",
                        "{'id':'d','problem':'p','steps':['x','y'],'label':1.5}"))
            .unfinished(
                "items.jsonl:2: first wrong step is 2, but steps run from 0 to 1",
                "items.jsonl:3: the first wrong step is -2; it counts from 0, none is [-1, null]",
                "items.jsonl:4: \"label\" must be a whole number, got 1.5"),
        BadInput.of(
                "solution without steps",
                folder ->
                    items(
                        folder,
                        "step-errors",
                        "step-solutions",
                        "{'id':'a','problem':'p','steps':['x','y'],'label':1}",
                        "{'id':'b','problem':'p','steps':[],'label':-1}"))
            .unfinished("items.jsonl:2: a solution needs at least one step, got none"),
        BadInput.of(
                "label of a pair that is no label",
                folder ->
                    items(
                        folder,
                        "preference-accuracy",
                        "preference-pairs",
                        "{'id':'a','prompt':'p','first':'x','second':'y','label':'A'}",
                        "{'id':'b','prompt':'p','first':'x','second':'y','label':'C'}"))
            .unfinished(
                "items.jsonl:2: \"label\" must be one of [A, B, 1, 2, first, second], got the text"
                    + " \"C\""));
  }

  /** Another dataset for a control alone; apostrophes stand for quotes. */
  private static void items(Folder folder, String suite, String dataset, String... rows)
      throws IOException {
    folder.write("items.jsonl", String.join("\n", rows).replace('\'', '"') + "\n");
    folder.write(
        "run.yaml",
        """
        name: items
        models:
          random: {adapter: control, kind: random}
        runs:
          - {suite: SUITE, dataset: {name: DATASET, path: items.jsonl}}
        """
            .replace("SUITE", suite)
            .replace("DATASET", dataset));
  }
}
