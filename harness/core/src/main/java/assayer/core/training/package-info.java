/**
 * Models that are made of a user's own pairs: the service that makes one, and what it says of it.
 *
 * <p>A room of its own, since what is trained is told by readings, and readings stand above models.
 */
@NullMarked
package assayer.core.training;

import org.jspecify.annotations.NullMarked;
