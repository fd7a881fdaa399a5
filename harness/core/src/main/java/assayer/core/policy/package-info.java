/** Named rules for what an outcome is worth; part of a result's identity. */
@NullMarked
package assayer.core.policy;

import org.jspecify.annotations.NullMarked;
