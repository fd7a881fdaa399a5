/**
 * The score of a whole benchmark from a few of its items: by what each item says of a system's
 * ability, or by items that stand for those near them.
 *
 * <p>Parameters are fitted on many systems beforehand. A system unlike those breaks them, so a
 * score from here is marked as estimated in its method, and a random subset is the honest default.
 */
@NullMarked
package assayer.metrics.itemresponse;

import org.jspecify.annotations.NullMarked;
