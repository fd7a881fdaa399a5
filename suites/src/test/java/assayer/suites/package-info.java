/** What the tests of all suites share: models that answer from a table, and published data. */
@NullMarked
package assayer.suites;

import org.jspecify.annotations.NullMarked;
