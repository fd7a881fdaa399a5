/**
 * The engine {@code assayer} of the JUnit Platform.
 *
 * <p>Discovery reads run files and fields and opens nothing else: a container for each class and
 * each run, a test for each gate and one for the run itself. It never throws, since that would end
 * the tests of all engines: what is wrong becomes a test that fails, and a discovery issue. The
 * issue is a warning, because the platform does not execute an engine that reports an error.
 *
 * <p>Build tools show a test under the nearest container that has a class for a source; Surefire
 * even lets a failure pass where there is none. So whatever a class leads to lies below a container
 * of that class, whose name is the class's full name.
 */
@NullMarked
package assayer.junit.engine;

import org.jspecify.annotations.NullMarked;
