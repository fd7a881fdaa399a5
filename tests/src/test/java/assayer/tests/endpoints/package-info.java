/**
 * Models over HTTP on real rows, asked by the whole program. The servers say what real models are
 * recorded to have said, so that the numbers that must come out are published ones, or are counted
 * in the recordings.
 */
package assayer.tests.endpoints;
