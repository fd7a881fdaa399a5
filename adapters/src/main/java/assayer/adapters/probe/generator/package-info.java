/**
 * Conformance questions to a model that writes text, in the role that it plays by prompting: what
 * was asked for is heeded, and the role's own contract holds on items whose answers are known.
 */
@NullMarked
package assayer.adapters.probe.generator;

import org.jspecify.annotations.NullMarked;
