/** Published numbers, recomputed from recorded outputs through the program. */
package assayer.tests.parity;
