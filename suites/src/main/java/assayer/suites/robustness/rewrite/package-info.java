/**
 * Ways to rewrite a completion, each with the relation that must hold between the scores before and
 * after: metamorphic relations, after Chen, Cheung and Yiu 1998.
 *
 * <p>A {@link assayer.suites.robustness.rewrite.Transformation} gives edits of which any part may
 * be applied, so that a change that flips an order can be made smaller. It is a class here and a
 * line in {@link assayer.suites.robustness.rewrite.Transformations}. Whatever is code, a formula or
 * a table is left alone unless a transformation is for it; where one cannot be sure that it keeps
 * the meaning, or changes it, it does not apply.
 */
@NullMarked
package assayer.suites.robustness.rewrite;

import org.jspecify.annotations.NullMarked;
