/**
 * One-sided p-values for gates: of a share exactly, of any other interval by stretching it, of two
 * models on the same items by Tango's score, McNemar's test or Student's t.
 */
@NullMarked
package assayer.metrics.gate;

import org.jspecify.annotations.NullMarked;
