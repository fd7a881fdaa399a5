/**
 * Who is best where systems are only ever compared in pairs: strengths by three models, Elo, cycles
 * in the preferences, and whom to choose when there are some.
 *
 * <p>Systems have the numbers 0 to m - 1. All but Elo look at {@link
 * assayer.metrics.tournament.Games} alone, counts by ordered pair and outcome, so a fit costs the
 * same for a thousand games as for a billion. Each model has a strength of its own scale: never put
 * two of them in one column.
 */
@NullMarked
package assayer.metrics.tournament;

import org.jspecify.annotations.NullMarked;
