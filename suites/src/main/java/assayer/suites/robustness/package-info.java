/**
 * Does a model's opinion survive changes that do not matter, and notice those that do?
 *
 * <p>Metamorphic testing of a scorer: no gold is needed to see that the order of two completions
 * must not turn over with the style of a list. A completion is rewritten in many ways; each way has
 * a relation that must hold. A suite asks all its questions at once, so whatever a broken relation
 * is to be shrunk to is asked beforehand: the smallest change that breaks it is the smallest among
 * those asked.
 */
@NullMarked
package assayer.suites.robustness;

import org.jspecify.annotations.NullMarked;
