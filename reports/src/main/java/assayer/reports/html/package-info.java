/**
 * One page that holds everything: tables, pictures, provenance; no network, no other file.
 *
 * <p>Records in this package are what the templates read, already in words; a template only places
 * them. Templates reach nothing but components of these records ({@link
 * assayer.reports.html.Paths}): there is no expression language that a text from data could speak.
 * Each text is made visible on its way in and escaped on its way out, so no template can forget it;
 * markup of our own has the type {@link assayer.reports.html.Markup}. What there are thousands of
 * is written without a template, by {@link assayer.reports.html.Writing}, which does the same.
 */
@NullMarked
package assayer.reports.html;

import org.jspecify.annotations.NullMarked;
