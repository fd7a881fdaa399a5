/**
 * Where the spread of scores comes from: questions, repeated samples of one question, judges. Says
 * whether more samples or more questions make a mean surer.
 */
@NullMarked
package assayer.metrics.variance;

import org.jspecify.annotations.NullMarked;
