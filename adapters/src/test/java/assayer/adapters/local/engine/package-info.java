/** Tests of what only the engine's own room can see. */
package assayer.adapters.local.engine;
