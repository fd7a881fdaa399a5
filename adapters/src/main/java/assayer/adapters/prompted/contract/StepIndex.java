package assayer.adapters.prompted.contract;

import assayer.adapters.prompted.contract.Reading.Figure;
import assayer.core.model.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Critics that box the index of the first wrong step, -1 where there is none: ProcessBench, which
 * counts from 0, and DeepCritic, which counts from 1. What is not an integer as Python writes one
 * is nothing; one beyond the steps is a miss, not an error.
 */
final class StepIndex {
  private static final String EXPECTED = "\\boxed{the index of the first wrong step, or -1}";

  private StepIndex() {}

  static List<Contract> contracts() {
    return List.of(
        Contract.ofText("processbench-index", Role.CRITIC, EXPECTED, StepIndex::index)
            .votedBy(StepIndex::vote),
        Contract.ofText("deepcritic-index", Role.CRITIC, EXPECTED, StepIndex::fromOne)
            .votedBy(texts -> fromOne(vote(texts))));
  }

  private static Reading index(String text) {
    return boxed(text).map(StepIndex::parsed).orElse(Reading.NOTHING);
  }

  private static Reading fromOne(String text) {
    return fromOne(index(text));
  }

  private static Reading fromOne(Reading index) {
    if (!(index instanceof Figure number)) {
      return Reading.NOTHING;
    }
    if (number.value() == 0) {
      return Reading.NOTHING; // no step has it, and one less would mean that all are right
    }
    return number.value() < 0 ? number : Reading.number(number.value() - 1);
  }

  private static Optional<String> boxed(String text) {
    List<String> boxes = Python.between(text, "\\boxed{", "}", false);
    return boxes.isEmpty()
        ? Optional.empty()
        : Optional.of(Python.strip(boxes.get(boxes.size() - 1)));
  }

  private static Reading parsed(String box) {
    OptionalDouble index = Python.whole(box);
    return index.isPresent() ? Reading.number(index.getAsDouble()) : Reading.NOTHING;
  }

  /**
   * ProcessBench's vote: the box that most texts have, as written, the one seen first among equals.
   * Texts without a box have no vote; a winner that is no integer leaves nothing, though a second
   * might be one.
   */
  static Reading vote(List<String> texts) {
    Map<String, Integer> votes = new LinkedHashMap<>();
    for (String text : texts) {
      boxed(text).ifPresent(box -> votes.merge(box, 1, Integer::sum));
    }
    int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return votes.entrySet().stream()
        .filter(vote -> vote.getValue() == most)
        .findFirst()
        .map(vote -> parsed(vote.getKey()))
        .orElse(Reading.NOTHING);
  }
}
