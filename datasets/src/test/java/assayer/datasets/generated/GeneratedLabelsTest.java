package assayer.datasets.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.item.BestOfN;
import assayer.core.item.Candidate;
import assayer.core.item.Item;
import assayer.core.item.PreferencePair;
import assayer.core.item.StepwiseSolution;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every label is checked against the text by somebody who did not write it. */
class GeneratedLabelsTest {

  @Test
  void solutions_areWrongWhereTheLabelSays_in70000() {
    List<StepwiseSolution> items = Opened.items(StepwiseSolution.class, 70_000, 11);
    items.parallelStream().forEach(GeneratedLabelsTest::check);
    assertEquals(70_000, items.size());
    long clean = items.stream().filter(item -> item.goldFirstError().isEmpty()).count();
    assertTrue(clean > 34_000 && clean < 36_000, "clean: " + clean);
  }

  private static void check(StepwiseSolution item) {
    Checker checked = Checker.check(item.prompt().text(), item.steps());
    List<Integer> gold = new ArrayList<>();
    item.goldFirstError().ifPresent(gold::add);
    assertEquals(gold, checked.wrong(), () -> item.toString());
    assertEquals(gold.isEmpty(), checked.answered(), () -> item.toString());
  }

  @Test
  void pairs_haveOneRightAndOneWrongSolution_in20000() {
    List<PreferencePair> items = Opened.items(PreferencePair.class, 20_000, 12);
    items.parallelStream()
        .forEach(
            pair -> {
              right(pair, pair.prompt().text(), pair.chosen());
              wrong(pair, pair.prompt().text(), pair.rejected());
            });
    assertEquals(20_000, items.size());
  }

  @Test
  void sets_haveOneRightSolutionAndAllAreDifferent_in10000() {
    List<BestOfN> items = Opened.items(BestOfN.class, 10_000, 13);
    items.parallelStream().forEach(GeneratedLabelsTest::check);
    assertEquals(10_000, items.size());
  }

  private static void check(BestOfN item) {
    assertEquals(1, item.right().size());
    assertEquals(3, item.wrong().size());
    right(item, item.prompt().text(), item.right().get(0));
    item.wrong().forEach(candidate -> wrong(item, item.prompt().text(), candidate));
    assertEquals(3, item.wrong().stream().map(Candidate::text).distinct().count());
  }

  private static void right(Item item, String prompt, Candidate candidate) {
    assertEquals(
        new Checker(List.of(), true), Checker.check(prompt, candidate.steps()), item::toString);
  }

  private static void wrong(Item item, String prompt, Candidate candidate) {
    Checker checked = Checker.check(prompt, candidate.steps());
    assertEquals(1, checked.wrong().size(), item::toString);
    assertFalse(checked.answered(), item::toString);
  }

  @Test
  void checker_noticesEachChangedDigit() {
    int tried = 0;
    for (StepwiseSolution item : Opened.items(StepwiseSolution.class, 600, 14)) {
      if (item.goldFirstError().isEmpty()) {
        tried += changed(item);
      }
    }
    assertTrue(tried > 1_000, "tried: " + tried);
  }

  private static int changed(StepwiseSolution item) {
    List<Integer> told =
        IntStream.range(0, item.steps().size())
            .filter(i -> item.steps().get(i).matches(".* = [^ ]*\\d.*"))
            .filter(i -> Claim.read(item.steps().get(i)).isPresent())
            .boxed()
            .toList();
    for (int index : told) {
      List<String> steps = new ArrayList<>(item.steps());
      String step = steps.get(index);
      int at = step.indexOf('=') + 1;
      while (!Character.isDigit(step.charAt(at))) {
        at++;
      }
      char other = step.charAt(at) == '7' ? '8' : '7';
      steps.set(index, step.substring(0, at) + other + step.substring(at + 1));
      Checker checked = Checker.check(item.prompt().text(), steps);
      assertTrue(checked.wrong().contains(index), () -> index + ": " + steps);
    }
    return told.size();
  }

  @Test
  void subsets_holdCleanAndSpoiltSolutionsAlike() {
    TreeMap<String, int[]> counts = new TreeMap<>();
    for (StepwiseSolution item : Opened.items(StepwiseSolution.class, 10_000, 15)) {
      int[] count = counts.computeIfAbsent(item.id().subset(), s -> new int[2]);
      count[item.goldFirstError().isEmpty() ? 0 : 1]++;
    }
    assertEquals(Family.values().length, counts.size());
    counts.forEach(
        (subset, count) -> {
          double clean = (double) count[0] / (count[0] + count[1]);
          assertEquals(0.5, clean, 0.06, subset);
        });
  }

  @Test
  void length_saysLittleAboutWhichIsRight() {
    List<PreferencePair> pairs = Opened.items(PreferencePair.class, 20_000, 16);
    long longer =
        pairs.stream()
            .filter(p -> p.chosen().text().length() > p.rejected().text().length())
            .count();
    assertEquals(0.5, longer / 20_000.0, 0.03);
  }
}
