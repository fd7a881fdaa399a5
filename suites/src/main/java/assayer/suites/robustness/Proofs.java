package assayer.suites.robustness;

import assayer.core.item.ItemId;
import assayer.core.reading.Counterexample;
import assayer.suites.robustness.rewrite.Relation;
import assayer.suites.robustness.rewrite.Transformation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the plainest counterexamples of each transformation. */
final class Proofs {
  private static final int MOST = 3;

  /** Fewer edits are plainer, then less text; among equals the first in the dataset. */
  private static final Comparator<Proof> PLAINER =
      Comparator.comparingInt((Proof p) -> p.variant().edits().size())
          .thenComparingInt(p -> p.variant().size());

  private final Rules rules;
  private final Map<String, List<Proof>> kept = new HashMap<>();

  Proofs(Rules rules) {
    this.rules = rules;
  }

  /**
   * A variant that breaks the relation.
   *
   * @param item the pair
   * @param rewriting what it is a variant of
   * @param variant the rewritten completion
   * @param before the number the relation is about
   * @param after the same after
   */
  private record Proof(
      ItemId item, Rewriting rewriting, Variant variant, double before, double after) {

    Counterexample shown() {
      Transformation transformation = rewriting.transformation();
      return new Counterexample(
          transformation.id(),
          item.row(),
          variant.slot(),
          transformation.relation().demand(),
          Changes.of(rewriting.before(), variant.edits()),
          before,
          after);
    }
  }

  /**
   * Looks at a rewritten completion; only where all edits together break the relation, the fewest
   * that do are looked for.
   *
   * @param before its score as it was
   * @param after the score of each variant
   * @param other the other completion's
   */
  void add(ItemId item, Rewriting rewriting, double before, double[] after, double other) {
    if (!isBroken(rewriting, before, after[0], other)) {
      return;
    }
    boolean noticed = rewriting.transformation().relation() == Relation.NOTICED;
    double base = noticed ? 0 : other;
    List<Proof> broken = new ArrayList<>();
    for (int i = 0; i < after.length; i++) {
      boolean shows = Double.isFinite(before - base) && Double.isFinite(after[i] - base);
      if (shows && isBroken(rewriting, before, after[i], other)) {
        Variant variant = rewriting.variants().get(i);
        broken.add(new Proof(item, rewriting, variant, before - base, after[i] - base));
      }
    }
    broken.stream().min(PLAINER).ifPresent(this::keep);
  }

  private boolean isBroken(Rewriting rewriting, double before, double after, double other) {
    Relation relation = rewriting.transformation().relation();
    if (relation == Relation.NOTICED) {
      return before <= after && rules.above(before, after).orElse(1) < 1;
    }
    Comparison comparison = new Comparison(relation, before, after, other);
    return !comparison.isMissing() && comparison.counts() && comparison.flip(rules).orElse(0) > 0;
  }

  private void keep(Proof proof) {
    List<Proof> best =
        kept.computeIfAbsent(proof.rewriting().transformation().id(), t -> new ArrayList<>());
    best.add(proof);
    best.sort(PLAINER); // stable
    if (best.size() > MOST) {
      best.remove(MOST);
    }
  }

  /** Those of a transformation, the plainest first. */
  List<Counterexample> of(Transformation transformation) {
    return kept.getOrDefault(transformation.id(), List.of()).stream().map(Proof::shown).toList();
  }
}
