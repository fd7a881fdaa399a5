package assayer.datasets.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes one solution, and slips where it is told to. */
final class Pen {
  /** No place at all. */
  static final int NEVER = -1;

  private final Wording wording;
  private final Draw slips;
  private final int planned;
  private final List<String> steps = new ArrayList<>();
  private final List<ErrorKind> chances = new ArrayList<>();
  private OptionalInt firstError = OptionalInt.empty();
  private String answer = "";
  private boolean spoilt;

  /**
   * A pen for one solution.
   *
   * @param words what the wording is drawn from
   * @param slips what a slip is drawn from
   * @param planned the place of the slip among all chances for one, or {@link #NEVER}
   */
  Pen(Draw words, Draw slips, int planned) {
    this.wording = new Wording(words);
    this.slips = slips;
    this.planned = planned;
  }

  Wording wording() {
    return wording;
  }

  /** Says that the step now being written could go wrong in a way, and asks whether it does. */
  boolean slips(ErrorKind kind) {
    boolean now = chances.size() == planned;
    if (now) {
      firstError = OptionalInt.of(steps.size());
    }
    chances.add(kind);
    return now;
  }

  /** What the slip at the next chance is drawn from. */
  Draw nextSlip() {
    return slips.child(Integer.toString(chances.size()));
  }

  /** May begin with a remark; to be called before the first step. */
  void open(String remark) {
    if (wording.opens()) {
      steps.add(remark);
    }
  }

  /** A step that is one calculation; gives the number that was written, right or not. */
  Fraction work(String what, Line right) {
    Line written = right;
    for (ErrorKind kind : ErrorKind.values()) {
      Optional<Line> wrong = Slips.of(kind, right, nextSlip());
      if (wrong.isPresent() && slips(kind)) {
        written = wrong.get();
      }
    }
    write(wording.step(what, written.shown(wording.symbols())));
    return written.value();
  }

  /** A step, and perhaps a remark behind it. */
  void write(String step) {
    steps.add(step);
    wording.remark().ifPresent(steps::add);
  }

  /**
   * The last step.
   *
   * @param what names what was asked for
   * @param right what follows from the steps
   * @param others what else was worked out on the way
   */
  void conclude(String what, Quantity right, List<Fraction> others) {
    Quantity written = right;
    Draw draw = nextSlip();
    if (slips(ErrorKind.WRONG_CONCLUSION)) {
      written = right.with(another(right.value(), others, draw));
    }
    Optional<Form> mistaken = right.form().mistaken();
    if (mistaken.isPresent() && slips(ErrorKind.UNIT)) {
      written = new Quantity(right.value(), mistaken.get());
    }
    end(wording.conclusion(what, wording.symbols().minus(written.shown())), written.shown());
  }

  private static Fraction another(Fraction right, List<Fraction> others, Draw draw) {
    List<Fraction> different = others.stream().filter(o -> !o.equals(right)).toList();
    return different.isEmpty() ? Miscopy.of(right, draw) : draw.pick(different);
  }

  /** The last step in words of one's own. */
  void end(String step, String given) {
    steps.add(step);
    answer = given;
  }

  /** Gives the solution up: what was written leads to nothing one could go on with. */
  void spoil() {
    spoilt = true;
  }

  Solution solution() {
    return new Solution(steps, firstError, answer, chances, spoilt);
  }
}
