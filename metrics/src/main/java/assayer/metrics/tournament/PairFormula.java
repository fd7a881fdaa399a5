package assayer.metrics.tournament;

import assayer.metrics.regression.Logistic;

/**
 * The probability of an outcome as a function of the gap d of two strengths and at most one more
 * parameter; all are log-concave in both.
 */
enum PairFormula {
  /** P(first wins) = 1/(1 + exp(-d)); a tie is half a win each way, which is no likelihood. */
  LOGISTIC(false, false) {
    @Override
    void terms(double gap, double extra, double wins, double ties, double losses, Terms into) {
      logistic(gap, wins + ties / 2, losses + ties / 2, into);
    }

    @Override
    double start(Pairings games) {
      return 0;
    }
  },
  /** {@link #LOGISTIC} with a constant added to the gap for coming first. */
  LOGISTIC_WITH_PLACE(true, true) {
    @Override
    void terms(double gap, double extra, double wins, double ties, double losses, Terms into) {
      logistic(gap + extra, wins + ties / 2, losses + ties / 2, into);
      into.extra = into.gap;
      into.gapExtra = into.gapGap;
      into.extraExtra = into.gapGap;
    }

    @Override
    double start(Pairings games) {
      return 0;
    }
  },
  /** Win, tie, loss in proportion exp(d/2) : nu : exp(-d/2), by ln nu (Davidson 1970). */
  DAVIDSON(true, false) {
    @Override
    void terms(double gap, double extra, double wins, double ties, double losses, Terms into) {
      double games = wins + ties + losses;
      double most = Math.max(Math.abs(gap) / 2, extra); // taken out, so that exp stays below 1
      double win = StrictMath.exp(gap / 2 - most);
      double tie = StrictMath.exp(extra - most);
      double loss = StrictMath.exp(-gap / 2 - most);
      double sum = win + tie + loss;
      win /= sum;
      tie /= sum;
      loss /= sum;
      double lean = (win - loss) / 2;
      into.value = (wins - losses) * gap / 2 + ties * extra - games * (most + StrictMath.log(sum));
      into.gap = (wins - losses) / 2 - games * lean;
      into.extra = ties - games * tie;
      into.gapGap = games * ((win + loss) / 4 - lean * lean);
      into.gapExtra = -games * lean * tie;
      into.extraExtra = games * tie * (win + loss);
    }

    @Override
    double start(Pairings games) {
      double ties = games.total(Outcome.TIE);
      double decided = games.total(Outcome.FIRST) + games.total(Outcome.SECOND);
      return StrictMath.log(2 * ties / decided); // exact where all strengths are equal
    }
  },
  /**
   * P(win) = 1/(1 + kappa exp(-d)), P(loss) = 1/(1 + kappa exp(d)), by ln kappa above 0 (Rao and
   * Kupper 1967). With A and B these two, P(tie) = (kappa² - 1) A B.
   */
  RAO_KUPPER(true, false) {
    @Override
    void terms(double gap, double extra, double wins, double ties, double losses, Terms into) {
      if (!(extra > 0)) {
        into.value = Double.NEGATIVE_INFINITY;
        return;
      }
      double forFirst = wins + ties;
      double forSecond = losses + ties;
      double notFirst = Logistic.of(extra - gap);
      double notSecond = Logistic.of(extra + gap);
      double first = forFirst * notFirst;
      double second = forSecond * notSecond;
      double width = -StrictMath.expm1(-2 * extra);
      into.value =
          forFirst * Logistic.log(gap - extra)
              + forSecond * Logistic.log(-gap - extra)
              + ties * (2 * extra + StrictMath.log(width));
      into.gap = first - second;
      into.extra = 2 * ties / width - first - second;
      first *= 1 - notFirst;
      second *= 1 - notSecond;
      into.gapGap = first + second;
      into.gapExtra = second - first;
      into.extraExtra = first + second + 4 * ties * (1 - width) / (width * width);
    }

    @Override
    double start(Pairings games) {
      double ties = games.total(Outcome.TIE);
      double decided = games.total(Outcome.FIRST) + games.total(Outcome.SECOND);
      return StrictMath.log1p(2 * ties / decided); // exact where all strengths are equal
    }
  };

  private final boolean extra;
  private final boolean ordered;

  PairFormula(boolean extra, boolean ordered) {
    this.extra = extra;
    this.ordered = ordered;
  }

  /** Whether there is a parameter beside the strengths. */
  boolean hasExtra() {
    return extra;
  }

  /** Whether it matters which system comes first. */
  boolean ordered() {
    return ordered;
  }

  /** Sets the terms of one pair; some weight must be above 0. */
  abstract void terms(
      double gap, double extra, double wins, double ties, double losses, Terms into);

  /** Where the search for the extra parameter begins. */
  abstract double start(Pairings games);

  /** Sets the terms of one game. */
  void terms(double gap, double extra, Outcome outcome, Terms into) {
    terms(
        gap,
        extra,
        outcome == Outcome.FIRST ? 1 : 0,
        outcome == Outcome.TIE ? 1 : 0,
        outcome == Outcome.SECOND ? 1 : 0,
        into);
  }

  private static void logistic(double gap, double wins, double losses, Terms into) {
    double small = StrictMath.exp(-Math.abs(gap));
    double likelier = 1 / (1 + small);
    double games = wins + losses;
    double win = gap >= 0 ? likelier : small * likelier;
    into.value = (gap >= 0 ? -losses : wins) * gap - games * StrictMath.log1p(small);
    into.gap = wins - games * win;
    into.gapGap = games * small * likelier * likelier;
  }
}
