package assayer.core.dataset;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * How a benchmark groups and weighs its subsets.
 *
 * @param sectionOf section by subset; a subset that is not named is a section of its own
 * @param weightOf weight of a subset in its section; one that is not named weighs as many as it has
 *     items
 * @param overall how the overall figure is made
 */
public record Sections(
    Map<String, String> sectionOf, Map<String, Double> weightOf, Overall overall) {

  /** How the overall figure is made of the items. */
  public enum Overall {
    /** Every item counts the same. */
    POOLED,
    /** Every section counts the same. */
    MEAN_OF_SECTIONS
  }

  /** Each subset a section, every item counts the same. */
  public static final Sections PLAIN = new Sections(Map.of(), Map.of(), Overall.POOLED);

  /** Copies the maps. */
  public Sections {
    sectionOf = Map.copyOf(sectionOf);
    weightOf = Map.copyOf(weightOf);
  }

  /** The section of a subset, "" for the subset "". */
  public String section(String subset) {
    return sectionOf.getOrDefault(subset, subset);
  }

  /** The stated weight of a subset, if there is one. */
  public OptionalDouble weight(String subset) {
    Double weight = weightOf.get(subset);
    return weight == null ? OptionalDouble.empty() : OptionalDouble.of(weight);
  }
}
