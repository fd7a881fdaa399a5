/**
 * Reward models trained on one's own pairs: a linear head over the encoder that comes along, fitted
 * in seconds in plain Java.
 *
 * <p>{@code HeadTrainer} makes one and {@code HeadAdapter} opens it; between them stands one file
 * of JSON with a digest. The mathematics is pure and in one order, so the same pairs give the same
 * bytes. Some pairs are held out by their prompt: what the head is worth is said when it is made.
 */
@NullMarked
package assayer.adapters.trained;

import org.jspecify.annotations.NullMarked;
