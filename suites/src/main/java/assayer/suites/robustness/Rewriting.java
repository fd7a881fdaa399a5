package assayer.suites.robustness;

import assayer.core.item.PreferencePair;
import assayer.core.model.Seeds;
import assayer.suites.robustness.rewrite.Edit;
import assayer.suites.robustness.rewrite.Passage;
import assayer.suites.robustness.rewrite.Transformation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One completion of a pair under one transformation.
 *
 * @param transformation which one
 * @param side which completion
 * @param before the completion as it was
 * @param variants the completion with all edits first, then with fewer
 */
record Rewriting(Transformation transformation, Side side, Passage before, List<Variant> variants) {

  Rewriting {
    variants = List.copyOf(variants);
  }

  /**
   * All there are of a pair. A change of meaning is made to the chosen completion alone: nobody
   * knows what it does to a wrong one.
   *
   * @param most how many variants with fewer edits there may be of each
   */
  static List<Rewriting> of(
      PreferencePair pair, List<Transformation> transformations, int most, long seed) {
    List<Rewriting> all = new ArrayList<>();
    for (Transformation transformation : transformations) {
      of(pair, Side.CHOSEN, transformation, most, seed).ifPresent(all::add);
      if (transformation.relation().keepsMeaning()) {
        of(pair, Side.REJECTED, transformation, most, seed).ifPresent(all::add);
      }
    }
    return List.copyOf(all);
  }

  private static Optional<Rewriting> of(
      PreferencePair pair, Side side, Transformation transformation, int most, long seed) {
    Passage before = Passage.of(pair.prompt(), side.of(pair));
    String id = transformation.id();
    long drawn = Seeds.derive(seed, pair.id().dataset(), pair.id().row(), id);
    List<Edit> edits = transformation.edits(before, drawn);
    Passage after = before.with(edits);
    if (after.isBlank() || after.parts().equals(before.parts())) {
      return Optional.empty();
    }
    String slot = id + "/" + side.id();
    List<Variant> variants = new ArrayList<>();
    variants.add(new Variant(slot, edits, after));
    if (transformation.isGraded()) {
      fewer(edits, most)
          .forEach((name, some) -> variants.add(variant(slot + "/" + name, before, some)));
    }
    return Optional.of(new Rewriting(transformation, side, before, variants));
  }

  private static Variant variant(String slot, Passage before, List<Edit> edits) {
    return new Variant(slot, edits, before.with(edits));
  }

  /** By name: the first one, two, four ... of the edits, then each of the others by itself. */
  private static Map<String, List<Edit>> fewer(List<Edit> edits, int most) {
    Map<String, List<Edit>> fewer = new LinkedHashMap<>();
    for (int size = 1; size < edits.size() && fewer.size() < most; size *= 2) {
      fewer.put("first-" + size, edits.subList(0, size));
    }
    for (int at = 1; at < edits.size() && fewer.size() < most; at++) {
      fewer.put("only-" + (at + 1), edits.subList(at, at + 1));
    }
    return fewer;
  }
}
