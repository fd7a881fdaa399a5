package assayer.datasets.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Test material: reads a problem and a solution as texts, works everything out again and says which
 * steps are wrong. Shares no code with what wrote them.
 *
 * @param wrong the steps that do not follow from the problem and from what earlier steps state
 * @param answered whether the last step gives the right answer to the problem
 */
record Checker(List<Integer> wrong, boolean answered) {
  private static final Pattern POINT = Pattern.compile("\\.$");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:/\\d+)?");

  static Checker check(String prompt, List<String> steps) {
    String end = steps.get(steps.size() - 1);
    if (ColumnReader.reads(prompt)) {
      ColumnReader columns = new ColumnReader(prompt);
      return new Checker(columns.wrong(steps), columns.answer() == last(end));
    }
    Script.Answer truth =
        Script.solve(prompt, (sign, operands) -> Claim.value(terms(sign, operands)));
    Follower follower = new Follower(steps);
    Script.Answer followed = Script.solve(prompt, follower);
    follower.end(followed);
    return new Checker(follower.wrong, truth.equals(answer(end)));
  }

  /** The last whole number in a text. */
  static long last(String step) {
    return answer(step).number().top().longValueExact();
  }

  static Script.Answer answer(String step) {
    String text = POINT.matcher(step.replace("−", "-")).replaceAll("");
    String unit =
        text.endsWith(" km") ? "km" : text.endsWith(" m") ? "m" : text.contains("$") ? "$" : "";
    String bare = text.replace("$", "");
    List<String> numbers = NUMBER.matcher(bare).results().map(MatchResult::group).toList();
    return new Script.Answer(
        Exact.read(numbers.get(numbers.size() - 1)), text.endsWith(" cents") ? "cents" : unit);
  }

  private static List<Claim.Term> terms(String sign, List<Exact> operands) {
    List<Claim.Term> terms = new ArrayList<>();
    for (Exact operand : operands) {
      terms.add(Claim.term(terms.isEmpty() ? "+" : sign, operand));
    }
    return terms;
  }

  /** Looks up in the steps what the script would calculate. */
  private static final class Follower implements Script.Desk {
    private final List<String> steps;
    private final List<Integer> wrong = new ArrayList<>();
    private int next;

    Follower(List<String> steps) {
      this.steps = steps;
    }

    @Override
    public Exact claim(String sign, List<Exact> operands) {
      Claim claim = nextClaim().orElseThrow(() -> new AssertionError("a step lacks: " + steps));
      boolean comes = Claim.value(claim.terms()).equals(claim.stated());
      if (!comes || !claim.terms().equals(terms(sign, operands))) {
        wrong.add(next - 1);
      }
      return claim.stated();
    }

    private Optional<Claim> nextClaim() {
      while (next < steps.size() - 1) {
        Optional<Claim> claim = Claim.read(steps.get(next++));
        if (claim.isPresent()) {
          return claim;
        }
      }
      return Optional.empty();
    }

    void end(Script.Answer followed) {
      if (nextClaim().isPresent()) {
        throw new AssertionError("a step too many: " + steps);
      }
      if (!followed.equals(answer(steps.get(steps.size() - 1)))) {
        wrong.add(steps.size() - 1);
      }
    }
  }
}
