/**
 * Whether what is declared to keep a meaning keeps it, and what is declared to change it does: on
 * problems whose truth is known, by readers that know nothing of the transformations.
 */
@NullMarked
package assayer.tests.robustness;

import org.jspecify.annotations.NullMarked;
