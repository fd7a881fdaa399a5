/**
 * Planning before anything is paid for: how many questions a comparison needs, what difference it
 * can see, and how likely it is to see one. Plain numbers, since nothing is measured here.
 */
@NullMarked
package assayer.metrics.power;

import org.jspecify.annotations.NullMarked;
