/** What all parts of the library share: how summaries of rows are put together. */
@NullMarked
package assayer.metrics;

import org.jspecify.annotations.NullMarked;
