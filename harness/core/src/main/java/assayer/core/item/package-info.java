/**
 * What a benchmark is made of: items, each of one kind, as pure values.
 *
 * <p>A row of a file becomes an item or a {@link assayer.core.item.Row.Rejected}; nothing is
 * dropped. Items may come from recorded files that carry no completions, only scores; such a
 * dataset says so ({@code DatasetCard.carriesText}), and the plan keeps models that read away from
 * it.
 */
@NullMarked
package assayer.core.item;

import org.jspecify.annotations.NullMarked;
