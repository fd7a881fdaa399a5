/** Pages in a real browser, where there is one. */
@NullMarked
package assayer.tests.browser;

import org.jspecify.annotations.NullMarked;
