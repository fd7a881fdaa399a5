package assayer.suites.robustness.rewrite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Steps in an order in which they cannot have been taken: each edit swaps a step with a later one
 * that uses the number it comes to, which neither the prompt nor an earlier step holds and no other
 * step comes to. Steps that are independent may stand in any order.
 */
final class ShuffledSteps implements Transformation {
  private static final int MOST_SWAPS = 3;

  /** Smaller numbers come up by themselves. */
  private static final int LEAST_RESULT = 3;

  private static final Pattern RESULT =
      Pattern.compile("= ?[$€£−-]{0,2}(?<result>\\d{1,18}(?:\\.\\d{1,9})?)(?![\\d/])");

  @Override
  public String id() {
    return "shuffled-steps";
  }

  @Override
  public Relation relation() {
    return Relation.NOTICED;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    List<Span> steps = Steps.of(passage);
    List<Optional<String>> results = steps.stream().map(step -> result(step.in(passage))).toList();
    List<List<Span>> pairs = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Optional<String> result = results.get(i);
      if (result.isPresent() && Collections.frequency(results, result) == 1) {
        user(passage, steps, i, result.get()).ifPresent(pairs::add);
      }
    }
    return swaps(passage, new Draw(seed).shuffled(pairs));
  }

  private static Optional<String> result(String step) {
    Matcher results = RESULT.matcher(step);
    Optional<String> last = Optional.empty();
    while (results.find()) {
      last = Optional.of(results.group("result"));
    }
    return last.filter(result -> Double.parseDouble(result) >= LEAST_RESULT);
  }

  /** The first later step that begins with what a step came to. */
  private static Optional<List<Span>> user(
      Passage passage, List<Span> steps, int at, String result) {
    Pattern number = Pattern.compile("(?<![\\d.,])" + Pattern.quote(result) + "(?![\\d]|[.,]\\d)");
    boolean known =
        number.matcher(passage.prompt()).find()
            || steps.subList(0, at).stream().anyMatch(s -> number.matcher(s.in(passage)).find());
    if (known) {
      return Optional.empty();
    }
    String own = Steps.calculation(steps.get(at).in(passage));
    for (Span later : steps.subList(at + 1, steps.size())) {
      String text = later.in(passage);
      int equals = text.lastIndexOf('=');
      boolean uses = equals > 0 && number.matcher(text.substring(0, equals)).find();
      if (uses && !Steps.calculation(text).equals(own)) {
        return Optional.of(List.of(steps.get(at), later));
      }
    }
    return Optional.empty();
  }

  private static List<Edit> swaps(Passage passage, List<List<Span>> pairs) {
    Set<Span> moved = new HashSet<>();
    List<Edit> swaps = new ArrayList<>();
    for (List<Span> pair : pairs) {
      if (swaps.size() < MOST_SWAPS && pair.stream().noneMatch(moved::contains)) {
        moved.addAll(pair);
        swaps.add(Edit.swap(passage, pair.get(0), pair.get(1)));
      }
    }
    return List.copyOf(swaps);
  }
}
