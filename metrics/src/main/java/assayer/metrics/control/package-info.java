/**
 * What a judge prefers once the looks of an answer are held fixed: its length, or its style. Always
 * beside the raw win rate, since a correction is a model and may be wrong.
 *
 * <p>Preferences are within [0, 1], 1 for the model and 0 for the baseline; win rates are percent.
 */
@NullMarked
package assayer.metrics.control;

import org.jspecify.annotations.NullMarked;
