/** Tests of what is made of two vectors. */
package assayer.adapters.local.compare;
