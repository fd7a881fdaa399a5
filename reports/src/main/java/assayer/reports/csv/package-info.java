/** Every reading as one line of a CSV file, numbers in full, for spreadsheets and scripts. */
@NullMarked
package assayer.reports.csv;

import org.jspecify.annotations.NullMarked;
