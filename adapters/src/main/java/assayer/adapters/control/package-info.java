/**
 * Models that know nothing, to compare with those that should.
 *
 * <p>A control answers from the length, the order or the seed of an ask, or always the same; a
 * model that does not beat it has not shown anything. Only the majority control looks at the gold
 * of the dataset, once, when it is opened: it is the best that can be done without reading.
 */
@NullMarked
package assayer.adapters.control;

import org.jspecify.annotations.NullMarked;
