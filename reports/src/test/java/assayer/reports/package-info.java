/** What the tests of all formats read: results that look like a real run, and hostile ones. */
@NullMarked
package assayer.reports;

import org.jspecify.annotations.NullMarked;
