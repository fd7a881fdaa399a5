/**
 * What one needs to get the same numbers again. A manifest has two halves: its identity decides the
 * numbers and is what its digest is of; its environment tells where and when, and changes nothing.
 */
@NullMarked
package assayer.core.manifest;

import org.jspecify.annotations.NullMarked;
