/**
 * The command line: one small class a verb, on picocli.
 *
 * <p>Only this room touches the standard streams, and only {@link assayer.cli.Terminal} does so:
 * what came from data or a model is stripped of control characters there. Exit statuses are in
 * {@link assayer.cli.Exit}.
 */
@NullMarked
package assayer.cli;

import org.jspecify.annotations.NullMarked;
