package assayer.tests.robustness;

import assayer.core.item.Candidate;
import assayer.core.item.ItemId;
import assayer.core.item.Prompt;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.RewardModel;
import assayer.core.model.ScoreQuestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the texts of one item state, and whether the built-in check finds a false equation in them.
 * It checks line by line, so a line that was checked before need not be again.
 *
 * @param check the model that works equations out
 * @param program whether the texts hold a program, which states what it prints
 * @param stated what was worked out before
 * @param sentences what was read before
 * @param isFalse lines that were checked before
 */
record Truth(
    RewardModel check,
    boolean program,
    Map<String, List<?>> stated,
    Map<String, String> sentences,
    Map<String, Boolean> isFalse) {

  Truth(RewardModel check, boolean program) {
    this(check, program, new HashMap<>(), new HashMap<>(), new HashMap<>());
  }

  List<?> stated(String text) {
    return stated.computeIfAbsent(
        text, t -> program ? Program.printed(t) : Statements.of(t, sentences));
  }

  boolean isFalse(String text) {
    return text.lines().anyMatch(line -> isFalse.computeIfAbsent(line, this::checked));
  }

  private boolean checked(String line) {
    ScoreQuestion question = new ScoreQuestion(Prompt.of(""), Candidate.of("", line));
    AskId id = new AskId(new ItemId("line", "1", ""), "line");
    return check.answer(List.of(new Ask<>(id, question, 0))).toCompletableFuture().join().stream()
        .anyMatch(outcome -> outcome.answer().orElseThrow().value() < 0.5);
  }
}
