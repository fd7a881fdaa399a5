/**
 * How a conversation with its answer is written out as one text: by the folder's own chat template
 * or by one that a user names.
 */
@NullMarked
package assayer.adapters.local.text;

import org.jspecify.annotations.NullMarked;
