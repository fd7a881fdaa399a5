package assayer.run.compare;

import assayer.core.comparison.Flip;
import assayer.core.comparison.ItemCounts;
import assayer.core.reading.Direction;
import assayer.core.reading.Flips;
import assayer.core.suite.Credits;
import assayer.run.compare.ItemJoin.Places;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What became of each common item in two runs. */
public final class Crossing {
  private final Recording<?> a;
  private final Recording<?> b;
  private final Credits worthA;
  private final Credits worthB;
  private final boolean graded;
  private final List<Flip> less = new ArrayList<>();
  private final List<Flip> more = new ArrayList<>();
  private final List<Places> scored = new ArrayList<>();
  private long both;
  private long neither;
  private long level;
  private long onlyA;
  private long onlyB;
  private long missing;

  private Crossing(Recording<?> a, Recording<?> b, Credits worthA, Credits worthB) {
    this.a = a;
    this.b = b;
    this.worthA = worthA;
    this.worthB = worthB;
    this.graded = !worthA.isBinary() || !worthB.isBinary();
  }

  /** Of two recordings, what their items are worth, and which of them are the same. */
  public static Crossing of(
      Recording<?> a, Recording<?> b, Credits worthA, Credits worthB, ItemJoin join) {
    Crossing crossing = new Crossing(a, b, worthA, worthB);
    join.places().forEach(crossing::add);
    return crossing;
  }

  private void add(Places places) {
    boolean leftOut = worthA.isLeftOut(places.a()) || worthB.isLeftOut(places.b());
    boolean unanswered = a.isUnanswered(places.a()) || b.isUnanswered(places.b());
    int order = leftOut ? 0 : Double.compare(worthA.get(places.a()), worthB.get(places.b()));
    if (!leftOut) {
      scored.add(places);
    }
    if (order != 0) {
      (order > 0 ? less : more).add(flip(places));
    }
    if (leftOut || unanswered) {
      missing++;
    } else {
      count(order, worthA.get(places.a()));
    }
  }

  private void count(int order, double worth) {
    if (order > 0) {
      onlyA++;
    } else if (order < 0) {
      onlyB++;
    } else if (graded) {
      level++;
    } else if (worth == 1) {
      both++;
    } else {
      neither++;
    }
  }

  private Flip flip(Places places) {
    List<String> unanswered = new ArrayList<>();
    if (a.isUnanswered(places.a())) {
      unanswered.add("A");
    }
    if (b.isUnanswered(places.b())) {
      unanswered.add("B");
    }
    return new Flip(
        a.id(places.a()),
        worthA.get(places.a()),
        worthB.get(places.b()),
        String.join(" and ", unanswered));
  }

  /** All of them, counted. */
  public ItemCounts counts() {
    return new ItemCounts(
        both, neither, level, onlyA, onlyB, missing, graded, less.size(), more.size());
  }

  /** Items worth less in B, in A's order. */
  public List<Flip> less() {
    return List.copyOf(less);
  }

  /** Items worth more in B, in A's order. */
  public List<Flip> more() {
    return List.copyOf(more);
  }

  /**
   * Items that went otherwise in B than in A.
   *
   * @param direction of what they are worth; one end of it is better
   */
  public Flips flips(Direction direction) {
    List<Flip> worse = direction == Direction.LOWER ? more : less;
    List<Flip> better = direction == Direction.LOWER ? less : more;
    return new Flips(worse.size(), better.size(), first(worse), first(better));
  }

  private static List<String> first(List<Flip> flips) {
    return flips.stream()
        .sorted(Comparator.comparingDouble(flip -> -Math.abs(flip.a() - flip.b())))
        .limit(Flips.MOST_ITEMS)
        .map(Flip::item)
        .toList();
  }

  /** Places in A of items that neither leaves out. */
  public BitSet placesInA() {
    BitSet places = new BitSet();
    scored.forEach(p -> places.set(p.a()));
    return places;
  }

  /** Places in B of items that neither leaves out. */
  public BitSet placesInB() {
    BitSet places = new BitSet();
    scored.forEach(p -> places.set(p.b()));
    return places;
  }

  /** For each item scored in A's order, where it comes among those scored in B's order. */
  public int[] orderOfB() {
    int[] byPlaceInB =
        IntStream.range(0, scored.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> scored.get(i).b()))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] order = new int[byPlaceInB.length];
    for (int rank = 0; rank < order.length; rank++) {
      order[byPlaceInB[rank]] = rank;
    }
    return order;
  }
}
