package assayer.suites.preference;

import static assayer.metrics.section.ItemTable.LEFT_OUT;

import assayer.core.item.BestOfN;
import assayer.core.policy.ScoringPolicy;
import assayer.metrics.section.ItemTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prompts of RewardBench 2's Ties, in the dataset's order, and the pairs they make. */
final class TiesTable {
  /** The column of prompts with one right answer. */
  static final int REFERENCE = 0;

  /** The column of prompts with many. */
  static final int TIED = 1;

  private final ScoringPolicy policy;
  private final List<TiesPrompt> prompts = new ArrayList<>();
  private final Map<String, Integer> references = new TreeMap<>();
  private final Map<String, Integer> tied = new TreeMap<>();

  TiesTable(ScoringPolicy policy) {
    this.policy = policy;
  }

  void add(BestOfN set, SetScores scores) {
    TiesPrompt prompt = TiesPrompt.of(set, scores, policy);
    if (!prompt.number().isEmpty() && !prompt.isLeftOut()) {
      (prompt.reference() ? references : tied).put(prompt.number(), prompts.size());
    }
    prompts.add(prompt);
  }

  int size() {
    return prompts.size();
  }

  TiesPrompt prompt(int item) {
    return prompts.get(item);
  }

  /** How many prompts of a column have a part in the numbers. */
  int count(int column) {
    return (int)
        prompts.stream()
            .filter(p -> !p.isLeftOut() && p.reference() == (column == REFERENCE))
            .count();
  }

  /** Prompts that both a reference and a tied one are there for, in the order of their number. */
  List<TiesPair> pairs() {
    List<TiesPair> pairs = new ArrayList<>();
    tied.forEach(
        (number, many) -> {
          Integer single = references.get(number);
          if (single != null) {
            pairs.add(TiesPair.of(single, prompts.get(single), many, prompts.get(many)));
          }
        });
    return pairs;
  }

  /**
   * What is independent of each other, by sort: the tied prompts of pairs, which stand for both;
   * references without a twin; tied prompts without one. Sorts that there are none of are left out.
   */
  List<int[]> units() {
    Set<Integer> twins = new TreeSet<>();
    Set<Integer> heads = new TreeSet<>();
    for (TiesPair pair : pairs()) {
      heads.add(pair.tied());
      twins.add(pair.reference());
    }
    IntPredicate alone = i -> !prompt(i).isLeftOut() && !heads.contains(i) && !twins.contains(i);
    return Stream.of(
            heads.stream().mapToInt(i -> i).toArray(),
            items(i -> alone.test(i) && prompt(i).reference()),
            items(i -> alone.test(i) && !prompt(i).reference()))
        .filter(unit -> unit.length > 0)
        .toList();
  }

  private int[] items(IntPredicate wanted) {
    return IntStream.range(0, size()).filter(wanted).toArray();
  }

  /** Whether each prompt is accurate: references in the first column, the others in the second. */
  ItemTable accuracies() {
    ItemTable table = new ItemTable(2);
    for (TiesPrompt prompt : prompts) {
      table.add(
          "",
          prompt.reference() ? prompt.accurate() : LEFT_OUT,
          prompt.reference() ? LEFT_OUT : prompt.accurate());
    }
    return table;
  }

  /** A row a pair: preferred, preferred-hard, margin. */
  ItemTable terms() {
    ItemTable table = new ItemTable(3);
    pairs().forEach(p -> table.add("", p.preferred(), p.preferredHard(), p.margin()));
    return table;
  }
}
