package assayer.core.comparison;

/**
 * What could not be compared.
 *
 * @param what suite, dataset and model, and which run they are of
 * @param why for a person
 */
public record Unpaired(String what, String why) {}
