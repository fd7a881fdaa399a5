/**
 * Where a model's folder comes from: a path, a repository of the Hub, or the program itself.
 *
 * <p>The runtime reads files and nothing else, so what comes along is unpacked to the cache first,
 * each file by its digest; of a repository only those files are fetched that a folder is read from.
 */
@NullMarked
package assayer.adapters.local.origin;

import org.jspecify.annotations.NullMarked;
