/**
 * Models and what they are asked.
 *
 * <p>There is one port, {@link assayer.core.model.Model}: a batch of asks in, as many outcomes out,
 * some time later. A local model returns a finished stage; a remote one may keep thousands of asks
 * in flight on few threads. A port gets the whole {@link assayer.core.model.Ask} and not only its
 * question, since a recording is found by the ask's id and a control draws from the ask's seed; a
 * model that reads looks at the question alone.
 */
@NullMarked
package assayer.core.model;

import org.jspecify.annotations.NullMarked;
