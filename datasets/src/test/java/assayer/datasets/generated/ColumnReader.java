package assayer.datasets.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Test material: follows written addition and subtraction column by column. */
final class ColumnReader {
  private static final Pattern ASKED =
      Pattern.compile("(What is|Add column|Subtract column|Work out) [^x]*");
  private static final Pattern TASK = Pattern.compile("\\d+(?: [-+] \\d+)+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern WRITTEN = Pattern.compile("write (\\d)");
  private static final Pattern CARRIED = Pattern.compile("carry (\\d)");

  private final List<Long> numbers;
  private final boolean adds;
  private final List<Integer> wrong = new ArrayList<>();

  ColumnReader(String prompt) {
    Matcher task = TASK.matcher(prompt);
    if (!task.find()) {
      throw new AssertionError("no columns: " + prompt);
    }
    adds = task.group().contains("+");
    numbers =
        NUMBER.matcher(task.group()).results().map(MatchResult::group).map(Long::valueOf).toList();
  }

  static boolean reads(String prompt) {
    return ASKED.matcher(prompt).matches() && TASK.matcher(prompt).find();
  }

  long answer() {
    return numbers.stream().reduce((a, b) -> adds ? a + b : a - b).orElseThrow();
  }

  /** The steps that do not follow from the problem and the steps before them. */
  List<Integer> wrong(List<String> steps) {
    int last = steps.size() - 1;
    int columns = Long.toString(numbers.get(0)).length();
    int place = 0;
    int moved = 0;
    String digits = "";
    for (int i = 0; i < last; i++) {
      if (Claim.read(steps.get(i)).isPresent()) {
        String step = Claim.plain(steps.get(i));
        digits = (adds ? added(i, step, place, moved) : taken(i, step, place, moved)) + digits;
        moved = adds ? found(CARRIED, step) : step.contains("borrowed") ? 1 : 0;
        place++;
      }
    }
    if (place != columns) {
      throw new AssertionError(place + " columns of " + columns + ": " + steps);
    }
    long read = Long.parseLong((adds ? moved : "") + digits);
    if (read != Checker.last(steps.get(last))) {
      wrong.add(last);
    }
    return wrong;
  }

  private static int found(Pattern pattern, String step) {
    Matcher matcher = pattern.matcher(step);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static long digit(long number, int place) {
    return number / (long) StrictMath.pow(10, place) % 10;
  }

  private long added(int index, String step, int place, int carry) {
    List<Claim.Term> expected = new ArrayList<>();
    numbers.forEach(n -> expected.add(Claim.term("+", Exact.of(digit(n, place)))));
    if (carry > 0) {
      expected.add(Claim.term("+", Exact.of(carry)));
    }
    Claim claim = Claim.read(step).orElseThrow();
    long sum = claim.stated().top().longValueExact();
    long written = found(WRITTEN, step);
    boolean noted = sum % 10 == written && sum / 10 == found(CARRIED, step);
    note(index, noted && claim.terms().equals(expected), claim);
    return written;
  }

  private long taken(int index, String step, int place, int borrowed) {
    long upper = digit(numbers.get(0), place);
    long lower = digit(numbers.get(1), place);
    boolean borrows = upper - borrowed < lower;
    List<Claim.Term> expected = new ArrayList<>();
    expected.add(Claim.term("+", Exact.of(borrows ? upper + 10 : upper)));
    if (borrowed > 0) {
      expected.add(Claim.term("-", Exact.of(1)));
    }
    expected.add(Claim.term("-", Exact.of(lower)));
    Claim claim = Claim.read(step).orElseThrow();
    note(index, borrows == step.contains("borrowed") && claim.terms().equals(expected), claim);
    return claim.stated().top().longValueExact();
  }

  private void note(int index, boolean follows, Claim claim) {
    if (!follows || !Claim.value(claim.terms()).equals(claim.stated())) {
      wrong.add(index);
    }
  }
}
