/**
 * A model's folder as data.
 *
 * <p>A folder comes from a stranger. Its JSON is read as JSON and its graph's header is read here,
 * before any native code sees the file, so that what is missing or does not fit is said in one
 * sentence. Nothing in it is ever run but the graph: no pickle, no class, no source, no library.
 */
@NullMarked
package assayer.adapters.local.folder;

import org.jspecify.annotations.NullMarked;
