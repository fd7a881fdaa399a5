/**
 * Two runs side by side: what a comparison found, and the two services it needs.
 *
 * <p>A comparison is of the same items, and always B less A. Each pair of models is tested by its
 * suite ({@code Suite.compare}). How many tests there are is known only to whoever compares the
 * runs, so what that does to the p-values is a service of its own, {@link
 * assayer.core.comparison.FamilyRule}: the engine knows no statistics and the metrics know no runs.
 */
@NullMarked
package assayer.core.comparison;

import org.jspecify.annotations.NullMarked;
