/**
 * Run files as tests. A class that names a run file with {@link assayer.junit.AssayRun} and holds
 * gates in fields marked {@link assayer.junit.Assay} is a test class; {@link
 * assayer.junit.AssayRuns} makes one of a whole folder of run files.
 *
 * <p>The run is done once a class, when its tests are executed, and each gate is a test. Whatever
 * is not a gate that passed fails: a run that did not finish, a mistake in the run file, no gate at
 * all, a gate that is inconclusive.
 */
@NullMarked
package assayer.junit;

import org.jspecify.annotations.NullMarked;
