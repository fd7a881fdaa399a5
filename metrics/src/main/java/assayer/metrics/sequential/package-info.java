/**
 * Looking at results while rows still come in, and stopping early, without being fooled: tests and
 * intervals that hold at every look at once, unlike an ordinary interval looked at again and again.
 *
 * <p>Each takes one row at a time and keeps a few numbers; rows must come in a random order, which
 * is the caller's to draw from a seed. Where rows come in clusters, one step is one cluster's mean.
 * Weights look only at rows before the one they weigh. The order is part of the definition, so
 * nothing here is an aggregate.
 */
@NullMarked
package assayer.metrics.sequential;

import org.jspecify.annotations.NullMarked;
