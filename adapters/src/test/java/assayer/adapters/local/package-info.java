/** Tests of models in this process, on six tiny ones. */
package assayer.adapters.local;
