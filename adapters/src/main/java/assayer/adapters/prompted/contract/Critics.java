package assayer.adapters.prompted.contract;

import assayer.adapters.prompted.contract.Reading.Label;
import assayer.core.model.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Critics of whole completions: CriticBench (both of that name), Critique-Coder, Critique-RL,
 * CodeCriticBench, MetaCritique, CriticEval, GUI-Critic-R1, RealCritic.
 *
 * <p>"incorrect" has "correct" in it, and each looks for the two in an order of its own.
 */
final class Critics {
  private static final String DECISION = "Decision: ";
  private static final Pattern SOLUTION =
      Python.pattern("solution is(?:\\s|\\*)+(correct|incorrect)", Pattern.CASE_INSENSITIVE);
  private static final Pattern RATING = Pattern.compile("Score:|Decision:");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
  private static final Reading CORRECT = Reading.label("correct");
  private static final Reading WRONG = Reading.label("wrong");
  private static final String KEY = "is_assistant_correct";
  private static final String FINAL = "Correctness of the final answer: ";

  private Critics() {}

  static List<Contract> contracts() {
    return List.of(
        reviewer("criticbench-thu-verdict", "[[correct]] or [[wrong]]", Critics::tagged),
        reviewer(
            "criticbench-google-judgment",
            "\"Judgment: correct.\" or \"Judgment: incorrect.\"",
            Critics::judgment),
        reviewer(
            "critique-coder-conclusion",
            "\\conclusion{True} or \\conclusion{False}",
            Critics::coder),
        reviewer(
            "critique-rl-final-verdict",
            "\"" + FINAL + "Correct\" or Wrong",
            Critics::finalVerdict),
        reviewer("codecriticbench-correctness", "JSON with \"" + KEY + "\"", Critics::correctness),
        reviewer(
            "metacritique-claim",
            "\"the claim is true\" or \"the claim is false\"",
            Critics::claim),
        reviewer("gui-critic-score", "<score>Correct</score> or Incorrect", Critics::score),
        reviewer(
            "realcritic-verdict", "\"The solution is Correct\" or Incorrect", Critics::solution),
        Contract.ofText(
            "criticeval-option", Role.JUDGE, "\"Decision: A\", B or C", Critics::option),
        Contract.ofText("criticeval-score", Role.REWARD, "\"Score: 7\"", Critics::rating));
  }

  private static Contract reviewer(String id, String expected, Function<String, Reading> rule) {
    return Contract.ofText(id, Role.REVIEWER, expected, rule);
  }

  /** Exactly one of the tags; else any word of blame, and only then "correct". */
  private static Reading tagged(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean correct = lower.contains("[[correct]]");
    if (correct != lower.contains("[[wrong]]")) {
      return correct ? CORRECT : WRONG;
    }
    if (lower.contains("wrong") || lower.contains("incorrect") || lower.contains("not correct")) {
      return WRONG;
    }
    return lower.contains("correct") ? CORRECT : Reading.NOTHING;
  }

  /** Nothing readable is "correct". */
  private static Reading judgment(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int wrong = lower.lastIndexOf("judgment: incorrect.");
    int correct = lower.lastIndexOf("judgment: correct.");
    if (wrong == correct) {
      return new Label("correct", true);
    }
    return correct > wrong ? CORRECT : WRONG;
  }

  /** Any T in the last conclusion is true, so "NOT FALSE" is; lower case is nothing. */
  private static Reading coder(String text) {
    List<String> conclusions = Python.between(text, "\\conclusion{", "}", true);
    String last = conclusions.isEmpty() ? "" : conclusions.get(conclusions.size() - 1);
    if (last.contains("T")) {
      return Reading.label("true");
    }
    return last.contains("F") ? Reading.label("false") : Reading.NOTHING;
  }

  private static Reading finalVerdict(String text) {
    if (text.contains(FINAL + "Correct")) {
      return CORRECT;
    }
    return text.contains(FINAL + "Wrong") ? WRONG : Reading.NOTHING;
  }

  /**
   * What stands between the key and the next brace; "Incorrect" and "not correct" are correct.
   * Without the key the program reads on from the place where an absent key would end.
   */
  private static Reading correctness(String text) {
    int from = text.indexOf(KEY) + KEY.length();
    int brace = text.indexOf('}', from);
    int to = brace < 0 ? text.length() - 1 : brace;
    String value = from < to ? text.substring(from, to) : "";
    boolean correct = value.toLowerCase(Locale.ROOT).contains("correct");
    return new Label(correct ? "correct" : "error", !text.contains(KEY));
  }

  private static Reading claim(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("claim is true")) {
      return Reading.label("true");
    }
    return lower.contains("claim is false") ? Reading.label("false") : Reading.NOTHING;
  }

  private static Reading score(String text) {
    String said =
        Python.between(text, "<score>", "</score>", false).stream().findFirst().orElse("");
    if (said.contains("Incorrect")) {
      return WRONG;
    }
    return said.contains("Correct") ? CORRECT : Reading.NOTHING;
  }

  /** What is said last; emphasis between the words does not matter. */
  private static Reading solution(String text) {
    return SOLUTION
        .matcher(text)
        .results()
        .reduce((earlier, later) -> later)
        .map(match -> match.group(1).equalsIgnoreCase("correct") ? CORRECT : WRONG)
        .orElse(Reading.NOTHING);
  }

  /** The first number behind the mark, on the first line with one; 0 is no rating. */
  private static Reading rating(String text) {
    for (String line : text.split("\n", -1)) {
      Matcher mark = RATING.matcher(line);
      if (mark.find()) {
        Matcher number = NUMBER.matcher(line).region(mark.end(), line.length());
        double rating = number.find() ? Double.parseDouble(number.group()) : 0;
        return rating == 0 ? Reading.NOTHING : Reading.number(rating);
      }
    }
    return Reading.NOTHING;
  }

  /** The first letter behind the mark, on the first line with one; else of the text less dots. */
  private static Reading option(String text) {
    String decision = Python.strip(decision(text).orElseGet(() -> text.replace(".", "")));
    return !decision.isEmpty() && "ABC".indexOf(decision.charAt(0)) >= 0
        ? Reading.label(decision.substring(0, 1))
        : Reading.NOTHING;
  }

  private static Optional<String> decision(String text) {
    for (String line : text.split("\n", -1)) {
      int latest = line.length() - DECISION.length() - 1; // something must follow the mark
      int at = line.lastIndexOf(DECISION, latest);
      if (at >= 0) {
        return Optional.of(line.substring(at).replace("Decision:", ""));
      }
    }
    return Optional.empty();
  }
}
