package assayer.suites.preference;

import assayer.core.item.BestOfN;
import assayer.core.item.Candidate;
import assayer.core.item.ItemId;
import assayer.core.item.Placement;
import assayer.core.item.Prompt;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.CompareQuestion;
import assayer.core.model.Question;
import assayer.core.model.RankQuestion;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.model.Seeds;
import assayer.core.model.StepsQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes the asks of one item.
 *
 * @param item the item's id
 * @param prompt what was asked
 * @param seed the item's own, from which each ask's is derived
 */
record Asking(ItemId item, Prompt prompt, long seed) {

  private static final String RANK = "rank";

  /** Of an item, in a suite and a run. */
  static Asking of(String suite, ItemId item, Prompt prompt, long seed) {
    return new Asking(item, prompt, Seeds.derive(seed, suite, item.dataset(), item.row()));
  }

  /** About one completion: its score, or the scores of its steps. */
  Ask<?> alone(Role role, Candidate completion, String slot) {
    return role == Role.STEPS
        ? ask(new StepsQuestion(prompt, steps(completion)), slot)
        : ask(new ScoreQuestion(prompt, completion), slot);
  }

  /** About each completion of a set, the right ones first. */
  List<Ask<?>> each(Role role, BestOfN set) {
    List<Ask<?>> asks = new ArrayList<>(set.right().size() + set.wrong().size());
    for (int i = 0; i < set.right().size(); i++) {
      asks.add(alone(role, set.right().get(i), "right-" + (i + 1)));
    }
    for (int i = 0; i < set.wrong().size(); i++) {
      asks.add(alone(role, set.wrong().get(i), "wrong-" + (i + 1)));
    }
    return asks;
  }

  /** About all completions of a set at once, in a drawn order. */
  Ask<?> ranking(BestOfN set) {
    List<Candidate> all = new ArrayList<>(set.right());
    all.addAll(set.wrong());
    List<Candidate> shown = new ArrayList<>(all.size());
    for (int place : order(all.size())) {
      shown.add(all.get(place));
    }
    return ask(new RankQuestion(prompt, shown), RANK);
  }

  /** For each place in a list that is shown, which of a set's completions stands there. */
  int[] order(int size) {
    int[] order = IntStream.range(0, size).toArray();
    for (int left = size; left > 1; left--) {
      int drawn = (int) (left * Seeds.unit(Seeds.derive(seed, RANK, Integer.toString(left))));
      int moved = order[drawn];
      order[drawn] = order[left - 1];
      order[left - 1] = moved;
    }
    return order;
  }

  /** A completion that is not in steps is one step. */
  private static List<String> steps(Candidate completion) {
    return completion.steps().isEmpty() ? List.of(completion.text()) : completion.steps();
  }

  /** About two completions. */
  Ask<?> comparison(Candidate gold, Candidate other, boolean goldFirst, String slot) {
    return goldFirst
        ? ask(new CompareQuestion(prompt, gold, other), slot)
        : ask(new CompareQuestion(prompt, other, gold), slot);
  }

  private <Q extends Question> Ask<Q> ask(Q question, String slot) {
    return new Ask<>(new AskId(item, slot), question, Seeds.derive(seed, slot));
  }

  /** Whether the gold completion is shown first: as the data says, else by a bit of the seed. */
  boolean goldFirst(Placement placement) {
    return goldFirst(placement, seed);
  }

  /** The same for one of several comparisons of an item. */
  boolean goldFirst(Placement placement, String slot) {
    return goldFirst(placement, Seeds.derive(seed, slot));
  }

  private static boolean goldFirst(Placement placement, long drawn) {
    return placement == Placement.FREE ? (drawn & 1) == 0 : placement == Placement.GOLD_FIRST;
  }
}
