/**
 * Are two final answers to a task of mathematics the same?
 *
 * <p>An answer is text in LaTeX or without, often hostile to both. It is first read for its form (a
 * list, a tuple, an interval, an equation), then its parts are compared as numbers: exactly where
 * they are rational, else by their values at fixed points, which tells different formulas apart for
 * all practical purposes. What cannot be read is compared as words. Nothing is ever run.
 */
@NullMarked
package assayer.suites.answer;

import org.jspecify.annotations.NullMarked;
