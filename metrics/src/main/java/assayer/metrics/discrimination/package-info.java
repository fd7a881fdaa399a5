/**
 * How well scores tell right from wrong: by pairs, by the best of several, by rank. Only the order
 * of scores counts, so infinite ones are legal. Equal scores are never put in order by chance or by
 * their place in the input. Which rows are positive and which direction is good are said by the
 * caller, not guessed.
 */
@NullMarked
package assayer.metrics.discrimination;

import org.jspecify.annotations.NullMarked;
