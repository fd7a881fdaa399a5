/**
 * What one needs to get the same numbers again. A manifest has two halves: its identity decides the
 * numbers and is what its digest is of; beside it stands what was met when the run was done: where
 * and when, and what conformance questions showed.
 */
@NullMarked
package assayer.core.manifest;

import org.jspecify.annotations.NullMarked;
