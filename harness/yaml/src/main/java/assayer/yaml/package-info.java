/**
 * Strict YAML as core's {@code Value} tree, in which every value and key knows its line and column.
 *
 * <p>Run files and dataset cards are both read here, so that both say the same of the same mistake.
 * That is why this room exists beside the ones of the floor plan: {@code core} knows no library,
 * and the wings must not know {@code run}. Strict means: duplicate keys, empty values, aliases, a
 * second document and numbers that are not finite are problems, and none of them ends the reading
 * early.
 */
@NullMarked
package assayer.yaml;

import org.jspecify.annotations.NullMarked;
