/**
 * ONNX Runtime under DJL: the only room that knows either.
 *
 * <p>Every switch is set before the first class of DJL is loaded, so that nothing is fetched and
 * nothing is reported. A graph is opened by the path of its own file, with a translator of ours:
 * DJL's own would look for code in the folder.
 */
@NullMarked
package assayer.adapters.local.engine;

import org.jspecify.annotations.NullMarked;
