package assayer.tests.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Recordings whose answers are none, or belong to nothing. */
final class BadRecordings {
  private BadRecordings() {}

  static Stream<BadInput> all() {
    return Stream.of(scores(), joins()).flatMap(s -> s);
  }

  private static BadInput score(String name, int line, String value) {
    return BadInput.of(
        name, folder -> folder.line("scores.jsonl", line, Folder.score("i" + line, value)));
  }

  private static Stream<BadInput> scores() {
    String where = "mine, item i57, chosen: scores.jsonl:57: the answer for \"chosen\" ";
    return Stream.of(
        score("NaN for a score", 57, "NaN")
            .alone()
            .unfinished(where + "is NaN; a score must be finite"),
        score("infinite score", 57, "-Infinity")
            .unfinished(where + "is infinite; a score must be finite"),
        score("score beyond a double", 57, "1e999")
            .unfinished(where + "is infinite; a score must be finite"),
        score("text for a score", 57, "\"high\"")
            .unfinished(where + "must be a number, got \"high\""),
        score("text for the first score", 1, "\"high\"")
            .unfinished(where.replace("57", "1") + "must be a number, got \"high\""),
        BadInput.of(
                "recorded field of 40 MB",
                folder ->
                    folder.line(
                        "scores.jsonl",
                        57,
                        Folder.score("i57", "\"" + "a".repeat(40_000_000) + "\"")))
            .alone()
            .unfinished(
                missing("i57", "chosen"),
                missing("i57", "rejected"),
                "scores.jsonl:57: the row is longer than 20 MiB, which is the limit; shorten or"
                    + " remove it"));
  }

  private static String missing(String item, String slot) {
    return "mine, item %s, %s: scores.jsonl holds no answer for \"%s\" of the item \"%s\"; add it"
        .formatted(item, slot, slot, item);
  }

  private static Stream<BadInput> joins() {
    String twice =
        "the id \"i3\" stands at line 3 and at scores.jsonl:57; which answer counts cannot be told,"
            + " remove one";
    return Stream.of(
        BadInput.of(
                "id twice in a recording",
                folder -> folder.line("scores.jsonl", 57, Folder.score("i3", "2")))
            .unfinished(
                "mine, item i3, chosen: " + twice,
                "mine, item i3, rejected: " + twice,
                missing("i57", "chosen"),
                missing("i57", "rejected")),
        BadInput.of(
                "answers to unknown items",
                folder -> {
                  List<String> more = new ArrayList<>(folder.text("scores.jsonl").lines().toList());
                  more.addAll(List.of(Folder.score("x1", "1"), Folder.score("x2", "1")));
                  folder.lines("scores.jsonl", more);
                })
            .endsWith(
                3,
                "scores.jsonl:101: 2 of 102 rows answer items that the dataset does not have:"
                    + " \"x1\", \"x2\"; check that recording and dataset belong together",
                "every ask is answered, but not every answer belongs to an ask; the results are in"
                    + " out"),
        BadInput.of("no answer for an item", folder -> folder.line("scores.jsonl", 100, ""))
            .unfinished(missing("i100", "chosen"), missing("i100", "rejected")),
        BadInput.of(
                "recording without ids of another length",
                folder -> {
                  folder.line("scores.jsonl", 100, "");
                  folder.change("run.yaml", "{id: id, chosen", "{chosen");
                })
            .unfinished(
                "scores.jsonl: the recording has 99 rows, the dataset preference-pairs has 100;"
                    + " without ids they are joined by position and must be as many"));
  }
}
