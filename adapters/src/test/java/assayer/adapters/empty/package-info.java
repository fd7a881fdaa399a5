/** Data for models that look at none. */
@NullMarked
package assayer.adapters.empty;

import org.jspecify.annotations.NullMarked;
