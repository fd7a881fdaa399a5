package assayer.core.dataset;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * How a benchmark groups and weighs its subsets.
 *
 * <p>Under {@link Overall#MEAN_OF_GROUPS} a subset is called "group/subset", such as
 * "german/alpacaeval-easy": what is said of a subset is then said of the part behind the first
 * slash, in every group alike.
 *
 * @param sectionOf section by subset; a subset that is not named is a section of its own
 * @param weightOf weight of a subset in its section; one that is not named weighs as many as it has
 *     items
 * @param overall how the overall figure is made
 * @param sectionWeightOf weight of a section, or a group, in the overall figure, at least 0; one
 *     that is not named weighs 1. Where items are pooled, a section of weight 0 stays outside and
 *     others count their items
 */
public record Sections(
    Map<String, String> sectionOf,
    Map<String, Double> weightOf,
    Overall overall,
    Map<String, Double> sectionWeightOf) {

  /** How the overall figure is made of the items. */
  public enum Overall {
    /** Every item counts the same. */
    POOLED,
    /** Every section counts what it weighs. */
    MEAN_OF_SECTIONS,
    /** Every group counts what it weighs, and is a mean of sections itself. */
    MEAN_OF_GROUPS
  }

  /** Each subset a section, every item counts the same. */
  public static final Sections PLAIN = new Sections(Map.of(), Map.of(), Overall.POOLED);

  /** Copies the maps. */
  public Sections {
    sectionOf = Map.copyOf(sectionOf);
    weightOf = Map.copyOf(weightOf);
    sectionWeightOf = Map.copyOf(sectionWeightOf);
  }

  /** All sections weigh the same. */
  public Sections(Map<String, String> sectionOf, Map<String, Double> weightOf, Overall overall) {
    this(sectionOf, weightOf, overall, Map.of());
  }

  /** The group of a subset, "" where there are no groups. */
  public String group(String subset) {
    return subset.substring(0, Math.max(0, slash(subset)));
  }

  /** The section of a subset, "" for the subset "". */
  public String section(String subset) {
    String own = own(subset);
    return sectionOf.getOrDefault(own, own);
  }

  /** The stated weight of a subset in its section, if there is one. */
  public OptionalDouble weight(String subset) {
    Double weight = weightOf.get(own(subset));
    return weight == null ? OptionalDouble.empty() : OptionalDouble.of(weight);
  }

  /** The weight of a section or a group in the overall figure. */
  public double sectionWeight(String section) {
    return sectionWeightOf.getOrDefault(section, 1.0);
  }

  private String own(String subset) {
    return subset.substring(slash(subset) + 1);
  }

  /** Where a subset's group ends; -1 without one. */
  private int slash(String subset) {
    return overall == Overall.MEAN_OF_GROUPS ? subset.indexOf('/') : -1;
  }
}
