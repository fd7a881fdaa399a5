/**
 * Conformance questions to a model that gives numbers: what the numbers are, whether they depend on
 * what else is asked, and whether each belongs to its text.
 */
@NullMarked
package assayer.adapters.probe.scorer;

import org.jspecify.annotations.NullMarked;
