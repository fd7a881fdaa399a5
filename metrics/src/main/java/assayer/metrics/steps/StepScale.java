package assayer.metrics.steps;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What is read off the scores s1 to sn of a solution's steps before they are compared. */
public enum StepScale {
  /** The scores as they are. */
  PLAIN {
    @Override
    double at(double[] scores, int step, double sum) {
      return scores[step];
    }
  },
  /**
   * s1, s2 - s1, s3 - s2 and so on. Of values of states this is the advantage of each step, the
   * first against 0 (Setlur et al., arXiv 2410.08146); PRMBench reads Skywork's scores so.
   */
  DIFFERENCES {
    @Override
    double at(double[] scores, int step, double sum) {
      return step == 0 ? scores[0] : scores[step] - scores[step - 1];
    }
  },
  /** s1, s1 + s2 and so on: of log-likelihood ratios of steps, the implicit reward so far. */
  SUMS {
    @Override
    double at(double[] scores, int step, double sum) {
      return sum;
    }
  },
  /** 1/(1 + exp(-s)). */
  SIGMOID {
    @Override
    double at(double[] scores, int step, double sum) {
      return logistic(scores[step]);
    }
  },
  /** The same of the sum so far: what ImplicitPRM compares (arXiv 2412.01981). */
  SIGMOID_OF_SUMS {
    @Override
    double at(double[] scores, int step, double sum) {
      return logistic(sum);
    }
  };

  abstract double at(double[] scores, int step, double sum);

  private static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }

  /** One number a step; a new array. */
  public double[] of(double... scores) {
    double[] read = new double[scores.length];
    double sum = 0;
    for (int step = 0; step < scores.length; step++) {
      sum += scores[step];
      read[step] = at(scores, step, sum);
    }
    return read;
  }

  /** The name a run file uses. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Every name a run file may use. */
  public static Map<String, StepScale> words() {
    Map<String, StepScale> words = new LinkedHashMap<>();
    for (StepScale scale : values()) {
      words.put(scale.id(), scale);
    }
    return words;
  }
}
