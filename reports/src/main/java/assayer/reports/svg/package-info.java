/**
 * Pictures as inline SVG, drawn from numbers alone: no font is measured and nothing is laid out by
 * a browser's library, so the same results give the same bytes.
 *
 * <p>All markup comes from {@link assayer.reports.svg.Element}, which is the one place that escapes
 * for SVG. Colours are the page's: a mark carries a class, never a colour.
 */
@NullMarked
package assayer.reports.svg;

import org.jspecify.annotations.NullMarked;
