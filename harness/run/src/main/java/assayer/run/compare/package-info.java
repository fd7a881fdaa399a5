/**
 * The pure parts of a comparison: which models belong together, which items are the same, what
 * became of each, what else changed, and the sentence that says it all. No statistics: those come
 * from the suite, through {@code Suite.compare}.
 *
 * <p>Items are joined by id and content. A model is scored once to see its items and what each is
 * worth, and once more on those alone that both runs have and neither leaves out, so that headline,
 * counts and test are of the same items.
 */
@NullMarked
package assayer.run.compare;

import org.jspecify.annotations.NullMarked;
