package assayer.core.reading;

import assayer.core.outcome.Outcome;

/**
 * What came of an ask, as a run stored it.
 *
 * @param run the run's name
 * @param manifest the digest of the run's manifest, which tells runs of one name apart
 * @param entry the number of the plan's entry, from one
 * @param suite the entry's suite
 * @param dataset the entry's dataset
 * @param model the model's id
 * @param control whether the model knows nothing
 * @param item the item's id in its dataset
 * @param slot what the ask is of the item: "chosen", "swapped"
 * @param outcome what came of it
 * @param millis how long it took; 0 where nobody was waited for
 * @param counts false where a later observation of the same ask took its place
 */
public record StoredObservation(
    String run,
    String manifest,
    int entry,
    String suite,
    String dataset,
    String model,
    boolean control,
    String item,
    String slot,
    Outcome<?> outcome,
    long millis,
    boolean counts) {}
