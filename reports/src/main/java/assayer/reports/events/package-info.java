/**
 * A run as the JUnit team's Open Test Reporting tells it: events of tests, which are the gates.
 * Written by the JDK's StAX writer; its schemas are held against it in the tests.
 */
@NullMarked
package assayer.reports.events;

import org.jspecify.annotations.NullMarked;
