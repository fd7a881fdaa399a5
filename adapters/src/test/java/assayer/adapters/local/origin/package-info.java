/** Tests of where models come from. */
package assayer.adapters.local.origin;
