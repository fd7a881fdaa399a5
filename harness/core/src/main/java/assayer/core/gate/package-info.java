/**
 * The statistics that gates rest on, as a service: the engine knows what is demanded and of whom,
 * the metrics know how likely chance alone would meet a demand.
 */
@NullMarked
package assayer.core.gate;

import org.jspecify.annotations.NullMarked;
