/**
 * For who stays in Jupiter: {@link assayer.junit.jupiter.AssaySource} hands what a run found to a
 * parameterized test, {@link assayer.junit.jupiter.AssayAssertions} demands something of it. Needs
 * {@code junit-jupiter-params}, which the engine does not.
 */
@NullMarked
package assayer.junit.jupiter;

import org.jspecify.annotations.NullMarked;
