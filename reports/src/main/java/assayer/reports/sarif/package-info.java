/**
 * Gates that stand in a file as findings of a static check, so that a code host shows them beside
 * the line. Nothing of a dataset or a model is written here: it would end up in a security tab.
 */
@NullMarked
package assayer.reports.sarif;

import org.jspecify.annotations.NullMarked;
