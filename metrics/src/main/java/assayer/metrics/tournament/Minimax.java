package assayer.metrics.tournament;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whose worst defeat is the least (Simpson 1969, Kramer 1977). A system that beats all others, the
 * Condorcet winner, always wins here too; without one the preferences are cyclic or tied at the
 * top.
 *
 * @param worstMargins for each system the least of its margins, wins less losses as a share of the
 *     games of the two, within [-1, 1]; undefined unless every two systems met
 * @param winners the systems whose worst margin is greatest; several where it is equal
 */
public record Minimax(List<Reading> worstMargins, List<Integer> winners) {

  /** Copies the lists. */
  public Minimax {
    worstMargins = List.copyOf(worstMargins);
    winners = List.copyOf(winners);
  }

  /** Of games. */
  public static Minimax of(Games games) {
    int m = games.systems();
    double[][] margins = Margins.of(games);
    if (games.total() == 0 || margins.length == 0) {
      Reason reason = games.total() == 0 ? Reason.EMPTY : Reason.NOT_IDENTIFIED;
      Reading none = new Undefined(reason, games.total());
      return new Minimax(Collections.nCopies(m, none), List.of());
    }
    double[] worst = IntStream.range(0, m).mapToDouble(i -> worst(margins[i], i)).toArray();
    double best = Arrays.stream(worst).max().orElseThrow();
    return new Minimax(
        Arrays.stream(worst).<Reading>mapToObj(w -> Estimate.bare(w, games.total())).toList(),
        IntStream.range(0, m).filter(i -> worst[i] == best).boxed().toList());
  }

  /** Whether one system beats every other. */
  public boolean hasCondorcetWinner() {
    return winners.stream()
        .anyMatch(w -> worstMargins.get(w) instanceof Estimate margin && margin.value() > 0);
  }

  private static double worst(double[] margins, int self) {
    double worst = 1;
    for (int other = 0; other < margins.length; other++) {
      if (other != self) {
        worst = Math.min(worst, margins[other]);
      }
    }
    return worst;
  }
}
