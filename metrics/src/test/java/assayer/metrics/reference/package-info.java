/**
 * Every case of the reference data, found by listing its folder: an operation without a check
 * fails, and so does a member of an expected result that a check does not give.
 */
@NullMarked
package assayer.metrics.reference;

import org.jspecify.annotations.NullMarked;
