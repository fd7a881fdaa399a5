/**
 * What a graph's numbers mean: pure functions from rows to scores.
 *
 * <p>Every score of a head is one sum of weighted columns, after one function: one column, one
 * column less another, or several by weight. Which columns there are is checked against the
 * folder's labels and the graph's width before anything is asked.
 */
@NullMarked
package assayer.adapters.local.head;

import org.jspecify.annotations.NullMarked;
