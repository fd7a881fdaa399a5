/** Tests of heads trained on pairs. */
package assayer.adapters.trained;
