/** What a user does, done by a test: each looks at the program from outside. */
package assayer.tests.acceptance;
