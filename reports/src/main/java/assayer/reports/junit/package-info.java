/**
 * Results as build servers read them. The markup is written by the JDK's StAX writer, which escapes
 * text and attributes; characters that XML 1.0 cannot hold are made visible before.
 */
@NullMarked
package assayer.reports.junit;

import org.jspecify.annotations.NullMarked;
