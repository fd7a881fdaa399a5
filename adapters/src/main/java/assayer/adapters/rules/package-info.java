/**
 * Two small models that compute and do not guess.
 *
 * <p>{@code arithmetic} finds the equations in running text and works them out exactly. It knows no
 * template: whatever it cannot read for certain (letters for numbers, functions, mixed units) it
 * leaves unchecked. So it never sees a number that was copied wrongly, an operation that does not
 * fit the problem, or a conclusion that does not follow.
 *
 * <p>{@code overlap} scores a completion by the share of the prompt's words in it, rare words
 * counting more. A search library would be four megabytes for one formula, so the formula stands
 * here.
 */
@NullMarked
package assayer.adapters.rules;

import org.jspecify.annotations.NullMarked;
