package assayer.suites.robustness.rewrite;

import java.util.List;

/** One step is missing, one that works something out and that no other one states as well. */
final class DroppedStep implements Transformation {
  private static final int LEAST_STEPS = 3;

  @Override
  public String id() {
    return "dropped-step";
  }

  @Override
  public Relation relation() {
    return Relation.NOTICED;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    List<Span> steps = Steps.of(passage);
    if (steps.size() < LEAST_STEPS) {
      return List.of();
    }
    List<String> stated = steps.stream().map(s -> Steps.calculation(s.in(passage))).toList();
    List<Span> needed =
        steps.subList(0, steps.size() - 1).stream()
            .filter(step -> isStatedOnce(Steps.calculation(step.in(passage)), stated))
            .toList();
    return needed.isEmpty() ? List.of() : List.of(Edit.replace(new Draw(seed).pick(needed), ""));
  }

  private static boolean isStatedOnce(String calculation, List<String> stated) {
    return calculation.indexOf('=') > 0
        && stated.stream().filter(other -> other.contains(calculation)).count() == 1;
  }
}
