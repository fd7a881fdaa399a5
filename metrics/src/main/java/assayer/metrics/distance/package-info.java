/**
 * How far apart two reward functions are once everything that changes no preference is taken out:
 * scale, offset and potential shaping.
 *
 * <p>Each measure first brings rewards into a canonical form and then compares forms; they differ
 * in the form. {@link assayer.metrics.distance.OneStep} is the one for reward models that score
 * responses to prompts, the others are for tables of states and actions. All lie within [0, 1].
 */
@NullMarked
package assayer.metrics.distance;

import org.jspecify.annotations.NullMarked;
