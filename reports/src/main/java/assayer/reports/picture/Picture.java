package assayer.reports.picture;

import assayer.reports.svg.Drawing;

/**
 * A picture of a board.
 *
 * @param name unique on its board
 * @param heading what it answers
 * @param drawing what is drawn
 * @param caption how to read it
 */
public record Picture(String name, String heading, Drawing drawing, String caption) {}
