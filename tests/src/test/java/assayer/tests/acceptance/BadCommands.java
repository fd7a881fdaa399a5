package assayer.tests.acceptance;

import java.util.stream.Stream;

/** Command lines that mean nothing. */
final class BadCommands {
  private BadCommands() {}

  private static BadInput typed(String... words) {
    return BadInput.of("assayer " + String.join(" ", words), folder -> {}).typed(words);
  }

  static Stream<BadInput> all() {
    return Stream.of(
        typed("rnu", "./run.yaml")
            .alone()
            .refused(
                "assayer: unknown command \"rnu\"; did you mean \"run\"? (see assayer --help)"),
        typed("run", "./run.yaml", "--limt", "3")
            .refused(
                "assayer: unknown option \"--limt\"; did you mean \"--limit\"? (see assayer run"
                    + " --help)"),
        typed("run", "./run.yaml", "--limit", "0")
            .refused("assayer: --limit must be at least 1, got 0 (see assayer run --help)"),
        typed("run", "./run.yaml", "--limit", "ten")
            .alone()
            .refused(
                "assayer: --limit must be a whole number, got \"ten\" (see assayer run --help)"),
        typed("run", "./run.yaml", "--model", "mnie")
            .refused("--model: unknown model \"mnie\"; did you mean \"mine\"?"),
        typed("run", "./run.yaml", "--suite", "step-errors")
            .refused("--suite: unknown suite \"step-errors\"; known: preference-accuracy"),
        typed("run", "./run.yaml", "./more.yaml")
            .refused("assayer: \"more.yaml\" is one argument too many (see assayer run --help)"),
        typed("compare", "./out")
            .refused("assayer: Missing required parameter: 'DIR_B' (see assayer compare --help)"),
        typed("list", "suits")
            .refused(
                "assayer: unknown KIND \"suits\"; did you mean \"suites\"? (see assayer list"
                    + " --help)"));
  }
}
