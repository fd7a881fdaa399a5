/**
 * The pure parts of asking a run again: which of its asks are drawn, what came of each the second
 * time, what else has changed, and the verdict with its sentence.
 *
 * <p>A drawn ask is put as a run that goes on would put it, and everything else is taken from the
 * store; so the readings are made again as well, and must be the stored ones.
 */
@NullMarked
package assayer.run.verify;

import org.jspecify.annotations.NullMarked;
