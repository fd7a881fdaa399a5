/**
 * Which pictures a board has beside that of its headline, and what they show. A picture is drawn
 * where a suite measured what it shows, and left out where it would show nothing; its numbers are
 * among all readings of the board.
 */
@NullMarked
package assayer.reports.picture;

import org.jspecify.annotations.NullMarked;
