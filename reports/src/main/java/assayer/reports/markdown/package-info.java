/**
 * A summary short enough for the first screen of a build server's job page: verdict, gates, one
 * small table a board.
 */
@NullMarked
package assayer.reports.markdown;

import org.jspecify.annotations.NullMarked;
