package assayer.metrics.control;

import java.util.Arrays;

/**
 * Games of models against one baseline, as columns: which model, on which question, the score, the
 * weight and the differences in style. Arrays are kept, not copied.
 */
public final class BaselineGames {
  private final int models;
  private final int[] model;
  private final int[] question;
  private final double[] score;
  private final double[] weight;
  private final double[][] style;

  private BaselineGames(
      int models, int[] model, int[] question, double[] score, double[] weight, double[][] style) {
    this.models = models;
    this.model = model;
    this.question = question;
    this.score = score;
    this.weight = weight;
    this.style = style;
  }

  /**
   * Games of weight 1.
   *
   * @param models how many models there are, without the baseline
   * @param model which one played each game, from 0
   * @param question any number for each; games on one question depend on each other
   * @param score of each game, 1 for the model, 0 for the baseline, or between
   * @param style a column for each feature, finite: the model's answer less the baseline's
   */
  public static BaselineGames of(
      int models, int[] model, int[] question, double[] score, double[]... style) {
    if (question.length != model.length || score.length != model.length) {
      throw new IllegalArgumentException(
          "each game must have one question and score, got "
              + model.length
              + ", "
              + question.length
              + " and "
              + score.length);
    }
    for (int i = 0; i < model.length; i++) {
      if (model[i] < 0 || model[i] >= models) {
        throw new IllegalArgumentException("a model must be below " + models + ", got " + model[i]);
      }
      Preferences.checked(score[i]);
    }
    for (double[] column : style) {
      if (column.length != score.length || !Arrays.stream(column).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("a style must have one finite difference a game");
      }
    }
    double[] weight = new double[model.length];
    Arrays.fill(weight, 1);
    return new BaselineGames(models, model, numbered(question), score, weight, style);
  }

  /** The same questions from 0 on. */
  private static int[] numbered(int[] question) {
    int[] names = Arrays.stream(question).distinct().sorted().toArray();
    return Arrays.stream(question).map(q -> Arrays.binarySearch(names, q)).toArray();
  }

  /** With weights, above 0: Arena-Hard counts a strong verdict three times. */
  public BaselineGames withWeights(double[] weight) {
    if (weight.length != score.length
        || !Arrays.stream(weight).allMatch(w -> w > 0 && w < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("each game must have one finite weight above 0");
    }
    return new BaselineGames(models, model, question, score, weight, style);
  }

  int models() {
    return models;
  }

  int[] model() {
    return model;
  }

  /** From 0 to the number of questions less one. */
  int[] question() {
    return question;
  }

  /** How many different questions there are. */
  int questions() {
    return Arrays.stream(question).max().orElse(-1) + 1;
  }

  double[] score() {
    return score;
  }

  double[] weight() {
    return weight;
  }

  double[][] style() {
    return style;
  }
}
