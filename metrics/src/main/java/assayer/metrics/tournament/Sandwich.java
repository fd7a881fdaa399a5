package assayer.metrics.tournament;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;

/**
 * Errors that hold without the model being right: L⁺ (sum of the outer products of scores) L⁺, L⁺
 * the covariance the model itself gives (Huber 1967, White 1980). Without a small-sample factor, so
 * that prompts of one game each give what single games give.
 */
final class Sandwich {
  private final PairFormula formula;
  private final int systems;
  private final double[] at;
  private final Terms terms = new Terms();
  private final double[][] products;

  private Sandwich(PairFormula formula, int systems, double[] at) {
    this.formula = formula;
    this.systems = systems;
    this.at = at;
    this.products = new double[at.length][at.length];
  }

  /** Every game on its own. */
  static RealMatrix ofGames(
      PairFormula formula, Pairings games, double[] at, RealMatrix covariance) {
    Sandwich sandwich = new Sandwich(formula, games.systems(), at);
    for (int pair = 0; pair < games.size(); pair++) {
      for (Outcome outcome : Outcome.values()) {
        double times = games.weight(pair, outcome);
        if (times > 0) {
          sandwich.add(games.first(pair), games.second(pair), outcome, times);
        }
      }
    }
    return sandwich.within(covariance);
  }

  /** Games of a prompt together. */
  static RealMatrix ofPrompts(
      PairFormula formula, PromptGames games, double[] at, RealMatrix covariance) {
    Sandwich sandwich = new Sandwich(formula, games.systems(), at);
    Sum sum = sandwich.new Sum();
    games.forEach(sum);
    sum.close();
    return sandwich.within(covariance);
  }

  private void score(int first, int second, Outcome outcome) {
    double extra = formula.hasExtra() ? at[systems] : 0;
    formula.terms(at[first] - at[second], extra, outcome, terms);
  }

  private void add(int first, int second, Outcome outcome, double times) {
    score(first, second, outcome);
    double square = times * terms.gap * terms.gap;
    products[first][first] += square;
    products[second][second] += square;
    products[first][second] -= square;
    products[second][first] -= square;
    if (formula.hasExtra()) {
      double mixed = times * terms.gap * terms.extra;
      products[first][systems] += mixed;
      products[systems][first] += mixed;
      products[second][systems] -= mixed;
      products[systems][second] -= mixed;
      products[systems][systems] += times * terms.extra * terms.extra;
    }
  }

  private RealMatrix within(RealMatrix covariance) {
    RealMatrix middle = new Array2DRowRealMatrix(products, false);
    return covariance.multiply(middle).multiply(covariance);
  }

  /** The score of one prompt, kept sparse: only systems that play there have a part in it. */
  private final class Sum implements PromptGames.Visitor {
    private final double[] score = new double[at.length];
    private final boolean[] touched = new boolean[at.length];
    private final int[] indices = new int[at.length];
    private int size;
    private int prompt = -1;

    @Override
    public void game(int prompt, int first, int second, Outcome outcome) {
      if (prompt != this.prompt) {
        close();
        this.prompt = prompt;
      }
      score(first, second, outcome);
      add(first, terms.gap);
      add(second, -terms.gap);
      if (formula.hasExtra()) {
        add(systems, terms.extra);
      }
    }

    private void add(int index, double part) {
      if (!touched[index]) {
        touched[index] = true;
        indices[size++] = index;
      }
      score[index] += part;
    }

    void close() {
      for (int a = 0; a < size; a++) {
        for (int b = 0; b < size; b++) {
          products[indices[a]][indices[b]] += score[indices[a]] * score[indices[b]];
        }
      }
      for (int a = 0; a < size; a++) {
        score[indices[a]] = 0;
        touched[indices[a]] = false;
      }
      size = 0;
    }
  }
}
