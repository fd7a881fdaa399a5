/**
 * How a model that predicts tokens writes a text: pure, so that a test needs no model.
 *
 * <p>The likeliest token is always taken, and of equals the one with the lowest number, so that a
 * model says the same whenever it is asked. What cuts an answer off is part of it.
 */
@NullMarked
package assayer.adapters.local.writing;

import org.jspecify.annotations.NullMarked;
