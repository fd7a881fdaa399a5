/**
 * A run's folder: {@code manifest.json}, {@code observations.jsonl}, {@code results.json}.
 *
 * <p>{@link assayer.run.store.RunStore} is a folder at work, locked while it is written; {@link
 * assayer.run.store.RunFolder} reads what one left; {@link assayer.run.store.OwnFiles} removes and
 * moves what is ours in it and nothing else. Beside hidden data a {@link assayer.run.store.Ledger}
 * keeps what was asked.
 *
 * <p>Observations are appended as they arrive, one line an ask, and forced to disk about once a
 * second; a line that was cut off in the middle is dropped when the folder is opened again. A
 * failed ask may be asked again later: of two lines about one ask the later one counts. What was
 * stored is found through an index of line positions, 24 bytes an ask, since a million outcomes as
 * objects would not fit beside the rest.
 */
@NullMarked
package assayer.run.store;

import org.jspecify.annotations.NullMarked;
