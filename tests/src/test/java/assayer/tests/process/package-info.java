/** The program as a process, for tests that look at it from outside. */
package assayer.tests.process;
