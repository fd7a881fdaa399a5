/**
 * What came of a question. Whatever a model can do is a value here: it answered, declined, said
 * something that could not be read, or broke. None of them is a score by itself; a policy decides
 * what each is worth.
 */
@NullMarked
package assayer.core.outcome;

import org.jspecify.annotations.NullMarked;
