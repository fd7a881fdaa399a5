/**
 * Gates as annotations of a job on GitHub, which reads them from what a step prints: one line each,
 * in its command syntax, escaped in one place.
 */
@NullMarked
package assayer.reports.github;

import org.jspecify.annotations.NullMarked;
