package assayer.suites.graded;

import assayer.core.item.GradedSet;
import assayer.core.policy.ScoringPolicy;
import assayer.metrics.section.ItemTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One attribute of the completions of one prompt, as a model and as people rated it. */
final class RatedPrompt {
  private static final double CHANCE = 0.5;

  private final String subset;
  private final double[] all;
  private final double[] predicted;
  private final double[] gold;
  private final double[] everyGold;
  private final List<List<Double>> raters;
  private final double[][] runs;
  private final int alike;

  private RatedPrompt(
      String subset, double[][] runs, double[] everyGold, List<List<Double>> raters, int alike) {
    this.subset = subset;
    this.runs = runs;
    this.alike = alike;
    this.all = Arrays.stream(runs).mapToDouble(RatedPrompt::mean).toArray();
    this.everyGold = everyGold;
    this.raters = raters;
    int[] complete = Answers.complete(all, everyGold);
    this.predicted = Answers.at(all, complete);
    this.gold = Answers.at(everyGold, complete);
  }

  /**
   * Of a set.
   *
   * @param ratings the model's, for each completion one a run, NaN where it has none
   */
  static RatedPrompt of(GradedSet set, String attribute, double[][] ratings) {
    return new RatedPrompt(
        set.id().subset(),
        ratings,
        Answers.gold(set, attribute),
        set.completions().stream().map(c -> c.grades(attribute)).toList(),
        ratings.length);
  }

  /**
   * Of gold from elsewhere, as that of one rater.
   *
   * @param ratings the model's, for each completion one a run, NaN where it has none
   * @param gold as many, NaN where there is none
   * @param alike so many after each other are ratings of the same, and make pairs
   */
  static RatedPrompt of(String subset, double[][] ratings, double[] gold, int alike) {
    List<List<Double>> raters =
        Arrays.stream(gold)
            .mapToObj(g -> Double.isNaN(g) ? List.<Double>of() : List.of(g))
            .toList();
    return new RatedPrompt(subset, ratings, gold, raters, alike);
  }

  /** A prompt in which nobody rated that attribute. */
  static RatedPrompt none(String subset) {
    return new RatedPrompt(subset, new double[0][], new double[0], List.of(), 0);
  }

  /** Of the runs that gave a rating; NaN where none did. */
  private static double mean(double[] ratings) {
    return Arrays.stream(ratings).filter(r -> !Double.isNaN(r)).average().orElse(Double.NaN);
  }

  String subset() {
    return subset;
  }

  /** The model's ratings of completions that people rated too; not to be changed. */
  double[] predicted() {
    return predicted;
  }

  /** People's of the same. */
  double[] gold() {
    return gold;
  }

  /** The share of what people rated that the model rated; left out where they rated nothing. */
  double coverage() {
    long wanted = Arrays.stream(everyGold).filter(g -> !Double.isNaN(g)).count();
    return wanted == 0 ? ItemTable.LEFT_OUT : predicted.length / (double) wanted;
  }

  /** The mean credit of pairs whose gold differs; left out where there is none. */
  double pairs(ScoringPolicy policy) {
    double sum = 0;
    int pairs = 0;
    for (int better = 0; better < all.length; better++) {
      for (int worse = 0; worse < all.length; worse++) {
        if (isPair(better, worse) && everyGold[better] > everyGold[worse]) {
          double credit = credit(all[better], all[worse], policy);
          sum += Double.isNaN(credit) ? 0 : credit;
          pairs += Double.isNaN(credit) ? 0 : 1;
        }
      }
    }
    return pairs == 0 ? ItemTable.LEFT_OUT : sum / pairs;
  }

  private boolean isPair(int a, int b) {
    return a / alike == b / alike;
  }

  private static double credit(double better, double worse, ScoringPolicy policy) {
    if (Double.isNaN(better) || Double.isNaN(worse)) {
      return policy.unscored().credit(CHANCE).orElse(ItemTable.LEFT_OUT);
    }
    return better == worse ? policy.ties().credit(2) : better > worse ? 1 : 0;
  }

  /**
   * The share of pairs that absolute ratings put in their order; left out where there is none.
   *
   * @param ties whether pairs of equal gold are among them
   */
  double relative(boolean ties) {
    double sum = 0;
    int pairs = 0;
    for (int a = 0; a < runs.length; a++) {
      for (int b = 0; b < a; b++) {
        boolean tied = everyGold[a] == everyGold[b];
        boolean graded = !Double.isNaN(everyGold[a] - everyGold[b]);
        if (isPair(a, b) && graded && (ties || !tied)) {
          boolean inOrder = everyGold[a] > everyGold[b];
          sum +=
              AbsoluteToRelative.isRight(runs[inOrder ? a : b], runs[inOrder ? b : a], tied)
                  ? 1
                  : 0;
          pairs++;
        }
      }
    }
    return pairs == 0 ? ItemTable.LEFT_OUT : sum / pairs;
  }

  /**
   * How far the rating of the run that is nearest to gold is from that of the run farthest from it,
   * of each completion; 0 where no run is nearer than another. Not of completions without gold or
   * with fewer than two ratings.
   */
  double[] margins() {
    List<double[]> given = runs();
    return IntStream.range(0, runs.length)
        .filter(c -> !Double.isNaN(everyGold[c]) && given.get(c).length > 1)
        .mapToDouble(c -> margin(given.get(c), everyGold[c]))
        .toArray();
  }

  private static double margin(double[] ratings, double gold) {
    double near = ratings[0];
    double far = ratings[0];
    for (double rating : ratings) {
      near = Math.abs(rating - gold) < Math.abs(near - gold) ? rating : near;
      far = Math.abs(rating - gold) > Math.abs(far - gold) ? rating : far;
    }
    return Math.abs(near - gold) < Math.abs(far - gold) ? Math.abs(near - far) : 0;
  }

  /** For each completion what each run gave it. */
  List<double[]> runs() {
    return Arrays.stream(runs)
        .map(ratings -> Arrays.stream(ratings).filter(r -> !Double.isNaN(r)).toArray())
        .toList();
  }

  /** For each completion what all raters gave it, the model as one more. */
  List<double[]> units() {
    List<double[]> units = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      List<Double> values = new ArrayList<>(raters.get(i));
      if (!Double.isNaN(all[i])) {
        values.add(all[i]);
      }
      units.add(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
    return units;
  }
}
