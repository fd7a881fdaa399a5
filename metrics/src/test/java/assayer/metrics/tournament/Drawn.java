package assayer.metrics.tournament;

import java.util.SplittableRandom;

/** Games drawn from known strengths, for tests. */
final class Drawn {
  private Drawn() {}

  /** With strengths two apart at most, and a share of ties. */
  static Games games(int systems, int count, double ties, long seed) {
    return log(systems, count, ties, seed).games();
  }

  /** The same in an order. */
  static GameLog log(int systems, int count, double ties, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] theta = random.doubles(systems, 0, 2).toArray();
    GameLog log = GameLog.of(systems);
    for (int game = 0; game < count; game++) {
      int i = random.nextInt(systems);
      int j = (i + 1 + random.nextInt(systems - 1)) % systems;
      log.add(i, j, outcome(theta[i] - theta[j], ties, random));
    }
    return log;
  }

  private static Outcome outcome(double gap, double ties, SplittableRandom random) {
    double tie = random.nextDouble();
    double win = random.nextDouble();
    if (tie < ties) {
      return Outcome.TIE;
    }
    return win < 1 / (1 + Math.exp(-gap)) ? Outcome.FIRST : Outcome.SECOND;
  }
}
