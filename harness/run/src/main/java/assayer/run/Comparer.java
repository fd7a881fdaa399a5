package assayer.run;

import assayer.core.comparison.Comparison;
import assayer.core.comparison.Difference;
import assayer.core.comparison.FamilyRule;
import assayer.core.comparison.NoiseFloors;
import assayer.core.comparison.PairResult;
import assayer.core.manifest.Conformance;
import assayer.core.model.NoiseFloor;
import assayer.core.model.Seeds;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.run.compare.Contender;
import assayer.run.compare.Finding;
import assayer.run.compare.ItemJoin;
import assayer.run.compare.ManifestChanges;
import assayer.run.compare.Notes;
import assayer.run.compare.Pairing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares two runs on the items they have in common; touches neither folder. */
public final class Comparer {
  private final ReadRun a;
  private final ReadRun b;
  private final FamilyRule family;
  private final Notes notes = new Notes();
  private boolean completeA;
  private boolean completeB;

  private Comparer(ReadRun a, ReadRun b, FamilyRule family) {
    this.a = a;
    this.b = b;
    this.family = family;
    this.completeA = a.isWhole();
    this.completeB = b.isWhole();
  }

  /**
   * B less A.
   *
   * @param a folder of the base
   * @param b folder of the run that is compared with it
   * @throws ProblemException if a folder holds no run, what it was done with has changed, or the
   *     two have nothing in common
   */
  public static Comparison compare(Plugins plugins, Path a, Path b) {
    FamilyRule family = plugins.holm();
    try (ReadRun inA = ReadRun.open(plugins, a);
        ReadRun inB = ReadRun.open(plugins, b)) {
      return new Comparer(inA, inB, family).compare();
    }
  }

  private Comparison compare() {
    Pairing pairing = Pairing.of(told("A", a), told("B", b));
    if (pairing.pairs().isEmpty()) {
      throw nothingToPair(pairing);
    }
    a.plan().manifest().conformance().forEach(found -> notes.failures("A", found));
    b.plan().manifest().conformance().forEach(found -> notes.failures("B", found));
    List<Finding> findings = pairing.pairs().stream().map(this::finding).toList();
    if (findings.stream().allMatch(f -> f.match().compared() == 0)) {
      throw noCommonItem();
    }
    return new Comparison(
        side(a, completeA),
        side(b, completeB),
        notes.lines(),
        ManifestChanges.between(a.plan().manifest(), b.plan().manifest()),
        family.id(),
        adjusted(findings),
        pairing.unpaired());
  }

  /** What happened to hidden items is nobody's to learn, and anchors are no plain sample. */
  private List<Contender> told(String side, ReadRun run) {
    List<Contender> all = run.contenders();
    all.stream()
        .flatMap(c -> run.plan().incomparable(c.entry()).stream())
        .distinct()
        .forEach(why -> notes.leftOut(side, why));
    return all.stream().filter(c -> run.plan().incomparable(c.entry()).isEmpty()).toList();
  }

  private ProblemException nothingToPair(Pairing pairing) {
    List<Problem> problems = new ArrayList<>();
    problems.add(new Problem(both(), "the two runs have no model and suite to compare:"));
    notes.lines().forEach(line -> problems.add(new Problem(Place.NOWHERE, line)));
    pairing
        .unpaired()
        .forEach(left -> problems.add(new Problem(Place.of(left.what()), left.why())));
    return new ProblemException(problems);
  }

  private ProblemException noCommonItem() {
    List<Problem> problems = new ArrayList<>();
    problems.add(new Problem(both(), "the two runs have no item in common:"));
    notes.lines().forEach(line -> problems.add(new Problem(Place.NOWHERE, line)));
    return new ProblemException(problems);
  }

  private Place both() {
    return Place.of(a.folder() + " and " + b.folder());
  }

  private static Comparison.Side side(ReadRun run, boolean complete) {
    return new Comparison.Side(
        run.folder().toString(), run.plan().name(), run.plan().manifest().digest(), complete);
  }

  private Finding finding(Pairing.Pair pair) {
    Rescored<?> inA = Rescored.of(a, pair.a());
    Rescored<?> inB = Rescored.of(b, pair.b());
    Aligned both = Aligned.of(inA, inB);
    note(pair, inA, inB, both.join());
    Difference difference = inA.entry().suite().compare(both.a(), both.b(), seed(pair));
    NoiseFloors noise = new NoiseFloors(noise(a, inA.seat()), noise(b, inB.seat()));
    return new Finding(
        pair, both.join().match(), both.crossing(), both.a(), both.b(), difference, noise);
  }

  private static Optional<NoiseFloor> noise(ReadRun run, Seat seat) {
    return run.plan()
        .manifest()
        .conformance(seat.source().card().id(), seat.role().title())
        .flatMap(Conformance::noise);
  }

  private void note(Pairing.Pair pair, Rescored<?> inA, Rescored<?> inB, ItemJoin join) {
    notes.items(pair, join.match());
    if (!inA.done().complete()) {
      completeA = false;
      notes.unfinished("A", pair.a(), inA.done().tally(), inA.done().unsettled());
    }
    if (inA.isWatched() || inB.isWatched()) {
      notes.stopping(pair.a());
    }
    if (!inB.done().complete()) {
      completeB = false;
      notes.unfinished("B", pair.b(), inB.done().tally(), inB.done().unsettled());
    }
  }

  /** The same whichever of the two runs is the base. */
  private long seed(Pairing.Pair pair) {
    long seeds = a.session().seed() + b.session().seed();
    return Seeds.derive(seeds, "compare", pair.a().setting().suite(), pair.a().setting().dataset());
  }

  private List<PairResult> adjusted(List<Finding> findings) {
    double[] adjusted = family.adjust(findings.stream().mapToDouble(Finding::pValue).toArray());
    List<PairResult> pairs = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      pairs.add(findings.get(i).adjusted(family.id(), adjusted[i]));
    }
    return pairs;
  }
}
