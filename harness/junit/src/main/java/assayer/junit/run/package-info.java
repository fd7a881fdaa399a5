/**
 * A run on behalf of tests: where its file lies, what configuration parameters say beside it, where
 * it goes, how long it may take, and what became of it. Knows no kind of test.
 */
@NullMarked
package assayer.junit.run;

import org.jspecify.annotations.NullMarked;
