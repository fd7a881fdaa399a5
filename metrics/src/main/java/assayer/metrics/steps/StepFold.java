package assayer.metrics.steps;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How the scores p1 to pn of a solution's steps become one score, in IEEE doubles, sums and
 * products from the first step on. A fold may give an infinity, which compares as usual, or NaN,
 * which says that the solution has no score: of no steps at all, for one. Which fold suits depends
 * on how a model was trained; prod and min punish a single bad step.
 */
public enum StepFold {
  /** The smallest. */
  MIN {
    @Override
    double fold(double[] p) {
      double least = p[0];
      for (double x : p) {
        least = Math.min(least, x);
      }
      return least;
    }
  },
  /** The largest. */
  MAX {
    @Override
    double fold(double[] p) {
      double most = p[0];
      for (double x : p) {
        most = Math.max(most, x);
      }
      return most;
    }
  },
  /** p1 · … · pn; longer solutions score lower. */
  PROD {
    @Override
    double fold(double[] p) {
      double product = 1;
      for (double x : p) {
        product *= x;
      }
      return product;
    }
  },
  /** ln p1 + … + ln pn: the order of the product, where that would vanish; NaN below 0. */
  LOG_PROD {
    @Override
    double fold(double[] p) {
      double sum = 0;
      for (double x : p) {
        sum += StrictMath.log(x);
      }
      return sum;
    }
  },
  /** exp of the mean of ln p, so that a long product does not vanish; NaN below 0. */
  GEOMETRIC_MEAN {
    @Override
    double fold(double[] p) {
      double sum = 0;
      for (double x : p) {
        sum += StrictMath.log(x);
      }
      return StrictMath.exp(sum / p.length);
    }
  },
  /** The sum over n. */
  MEAN {
    @Override
    double fold(double[] p) {
      double sum = 0;
      for (double x : p) {
        sum += x;
      }
      return sum / p.length;
    }
  },
  /** 1 / (1 + exp(-m)), m the mean of ln(p/(1-p)); NaN when a 0 meets a 1 and outside [0, 1]. */
  MEAN_LOGIT {
    @Override
    double fold(double[] p) {
      double sum = 0;
      for (double x : p) {
        sum += StrictMath.log(x / (1 - x));
      }
      return 1 / (1 + StrictMath.exp(-(sum / p.length)));
    }
  },
  /** The mean of p/(1-p); infinite when some p is 1. */
  MEAN_ODD {
    @Override
    double fold(double[] p) {
      double sum = 0;
      for (double x : p) {
        sum += x / (1 - x);
      }
      return sum / p.length;
    }
  },
  /** The last one. */
  LAST {
    @Override
    double fold(double[] p) {
      return p[p.length - 1];
    }
  };

  abstract double fold(double[] p);

  /**
   * The score of a solution.
   *
   * @param steps one number a step
   * @return NaN when there is none; never -0.0, which would rank below 0.0
   */
  public double of(double... steps) {
    return steps.length == 0 ? Double.NaN : fold(steps) + 0.0;
  }

  /** The name a run file uses, in kebab-case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Every name a run file may use: kebab-case, and underscores as published files have them. */
  public static Map<String, StepFold> words() {
    Map<String, StepFold> words = new LinkedHashMap<>();
    for (StepFold fold : values()) {
      words.put(fold.id(), fold);
      words.put(fold.name().toLowerCase(Locale.ROOT), fold);
    }
    return words;
  }
}
