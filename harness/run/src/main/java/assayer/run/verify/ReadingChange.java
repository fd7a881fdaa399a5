package assayer.run.verify;

import assayer.core.reading.Reading;
import java.util.Optional;

/**
 * A reading that is another one this time.
 *
 * @param where suite, dataset, model, section and metric
 * @param stored what {@code results.json} holds, if it holds one
 * @param now what came out this time, if anything did
 */
public record ReadingChange(String where, Optional<Reading> stored, Optional<Reading> now) {}
