/** Where chance comes from: streams of random numbers by seed, alike on any number of threads. */
@NullMarked
package assayer.metrics.random;

import org.jspecify.annotations.NullMarked;
