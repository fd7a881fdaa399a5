/**
 * Which places the models of a table may hold. Two places are told apart only by a paired test on
 * the same items, corrected for the number of pairs, so that a table does not show an order the
 * data does not carry.
 */
@NullMarked
package assayer.metrics.leaderboard;

import org.jspecify.annotations.NullMarked;
