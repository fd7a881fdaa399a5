/**
 * Which places the models of a table may hold, and how far apart two models are. Two places are
 * told apart only by a paired test on the same items, corrected for the number of pairs, so that a
 * table does not show an order the data does not carry. A comparison of two runs tests each pair by
 * what its headline is made of.
 */
@NullMarked
package assayer.metrics.leaderboard;

import org.jspecify.annotations.NullMarked;
