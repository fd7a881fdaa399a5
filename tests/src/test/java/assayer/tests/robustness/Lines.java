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
 * What single lines state, and whether the built-in check finds a false equation in them. Most
 * lines come again, in other texts of an item and in other items, and are looked at once.
 */
final class Lines {
  private static final int MOST = 20_000; // those of some hundred items

  private final Map<String, List<String>> stated = new HashMap<>();
  private final Map<String, Boolean> isFalse = new HashMap<>();
  private final RewardModel check;

  Lines(RewardModel check) {
    this.check = check;
  }

  List<String> stated(String line) {
    forget(stated);
    return stated.computeIfAbsent(line, Statements::of);
  }

  boolean isFalse(String line) {
    forget(isFalse);
    return isFalse.computeIfAbsent(line, this::checked);
  }

  private static void forget(Map<String, ?> known) {
    if (known.size() > MOST) {
      known.clear();
    }
  }

  private boolean checked(String line) {
    ScoreQuestion question = new ScoreQuestion(Prompt.of(""), Candidate.of("", line));
    AskId id = new AskId(new ItemId("line", "1", ""), "line");
    return check.answer(List.of(new Ask<>(id, question, 0))).toCompletableFuture().join().stream()
        .anyMatch(outcome -> outcome.answer().orElseThrow().value() < 0.5);
  }
}
