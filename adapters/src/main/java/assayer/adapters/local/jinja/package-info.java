/**
 * As much of Jinja as chat templates use, after <a
 * href="https://jinja.palletsprojects.com/en/stable/templates/">its documentation</a>, set as chat
 * templates expect it: a block's line break goes, and so does white space before it.
 *
 * <p>Why our own: a template comes from a stranger and gets text of strangers. Here a value is a
 * string, a number, a list or a mapping and has a handful of methods; no Java object can be
 * reached, no file or clock be read, what a text holds is never taken for template, and time and
 * output are bounded. What is not known is an error, never an empty string.
 */
@NullMarked
package assayer.adapters.local.jinja;

import org.jspecify.annotations.NullMarked;
