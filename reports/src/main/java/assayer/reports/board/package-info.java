/**
 * Results as a reader meets them: grouped into leaderboards, ranked, and put into sentences.
 *
 * <p>A format draws what it finds here and decides nothing itself, so that the page, the summary
 * and the table say the same. What may be compared is core's decision: {@link
 * assayer.core.reading.SuiteResult#board()}.
 */
@NullMarked
package assayer.reports.board;

import org.jspecify.annotations.NullMarked;
