/**
 * How numbers and texts are written for people, the same in every format.
 *
 * <p>Numbers in results are full; rounding happens here and nowhere else, and never shows more
 * digits than an interval supports. Texts from data are hostile until they went through {@link
 * assayer.reports.shown.Visible}; after that each format escapes for its own syntax in one place.
 */
@NullMarked
package assayer.reports.shown;

import org.jspecify.annotations.NullMarked;
