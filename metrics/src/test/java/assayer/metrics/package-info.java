/** What the tests of all metrics share: where published and reference values lie. */
@NullMarked
package assayer.metrics;

import org.jspecify.annotations.NullMarked;
