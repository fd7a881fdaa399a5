/**
 * Results in the forms in which others collect them: files for a model's repository on the Hub, and
 * records of the project Every Eval Ever. Nothing is sent; who publishes them does that.
 *
 * <p>A control is no model to publish. A text of a dataset or a model's answer is never among what
 * is written, nor the address of an endpoint.
 */
@NullMarked
package assayer.reports.published;

import org.jspecify.annotations.NullMarked;
