/**
 * Settings as they were written, with the place of each, and the problems found in them.
 *
 * <p>A plug-in never sees YAML or a command line: it gets {@link assayer.core.option.Options}, asks
 * for what it knows, and every wrong or unread key becomes a {@link assayer.core.option.Problem}
 * with file, line and column. Problems are collected and shown at once.
 */
@NullMarked
package assayer.core.option;

import org.jspecify.annotations.NullMarked;
