/**
 * The test engine as a stranger uses it: with a build tool, with a launcher alone, with another
 * JUnit. {@code tests/samples/junit} holds what the stranger wrote.
 */
package assayer.tests.junit;
