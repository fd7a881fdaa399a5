/**
 * Where items come from: a dataset streams rows in chunks and knows what it is.
 *
 * <p>A chunk is split off by one thread and read by any other, so that a file is parsed on all
 * cores in constant memory. The order of chunks is the order of the file.
 */
@NullMarked
package assayer.core.dataset;

import org.jspecify.annotations.NullMarked;
