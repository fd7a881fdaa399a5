package assayer.core.reading;

/**
 * A reading and what it is of.
 *
 * @param section a section of the dataset, or {@link #OVERALL}
 * @param metric in kebab-case: "accuracy"
 * @param reading the number
 */
public record SectionReading(String section, String metric, Reading reading) {
  /** The section that stands for the whole dataset. */
  public static final String OVERALL = "overall";
}
