package assayer.tests.acceptance;

import java.util.stream.Stream;

/** Cards of a user's own that do not describe the data. */
final class BadCards {
  private static final String CARD =
      """
      name: own
      title: My own pairs
      path: pairs.jsonl
      layouts:
        - kind: preference-pair
          when: [prompt, chosen, rejected]
          id: id
          prompt: prompt
          chosen: chosen
          rejected: rejected
      """;

  private BadCards() {}

  private static BadInput card(String name, String old, String other) {
    return BadInput.of(
        name,
        folder -> {
          folder.write("card.yaml", CARD.replace(old, other));
          folder.change("run.yaml", "{name: preference-pairs, path: pairs.jsonl}", "card.yaml");
        });
  }

  static Stream<BadInput> all() {
    String zeros = "sha256:" + "0".repeat(64);
    return Stream.of(
        card("card as it should be", "", "").works(),
        card("card with an unknown key", "path:", "licnce: MIT\npath:")
            .alone()
            .refused("card.yaml:3:1: unknown key \"licnce\"; did you mean \"licence\"?"),
        card("card with an unknown key in a layout", "    prompt:", "    promt:")
            .refused("card.yaml:8:5: unknown key \"promt\"; did you mean \"prompt\"?"),
        card("card with another digest", "path:", "digest: \"" + zeros + "\"\npath:")
            .refused(
                "pairs.jsonl: the file's digest is sha256:DIGEST, but the card of \"own\" states "
                    + zeros
                    + "; get the stated revision or mend the card"),
        card("card whose columns are not there", "[prompt,", "[question,")
            .refused(
                "pairs.jsonl: the first row has the columns [id, prompt, chosen, rejected], but"
                    + " \"own\" needs [question, chosen, rejected]; write a card of your own for"
                    + " another shape"),
        BadInput.runFile(
                "card that is not there",
                "{name: preference-pairs, path: pairs.jsonl}",
                "nowhere.yaml")
            .refused("nowhere.yaml: there is no such file; check the name"));
  }
}
