package assayer.run.compare;

import assayer.core.comparison.Setting;

/**
 * A model at an entry of a plan.
 *
 * @param entry the entry's number
 * @param setting suite, dataset and rules
 * @param digest the dataset's
 * @param model its id
 * @param control whether it knows nothing
 */
public record Contender(int entry, Setting setting, String digest, String model, boolean control) {}
