/**
 * Where the right completion stands among the others. Equal scores are never put in order by chance
 * or by their place in the input: a rule for them is part of each metric's name.
 */
@NullMarked
package assayer.metrics.ranking;

import org.jspecify.annotations.NullMarked;
