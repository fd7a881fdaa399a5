/**
 * Pages of single items: what was asked, what stood to choose, what each model said of it and what
 * that was worth.
 *
 * <p>Every text here is one of a dataset or a model, and hostile. Records hold them as they are;
 * what writes them makes them visible and escapes them: {@link assayer.reports.html.Writing} an
 * item, a template of {@link assayer.reports.html} what is around them. The pages have no script:
 * filters are anchors that the style sheet knows.
 */
@NullMarked
package assayer.reports.sample;

import org.jspecify.annotations.NullMarked;
