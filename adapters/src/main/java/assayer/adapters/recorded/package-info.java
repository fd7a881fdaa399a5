/**
 * Models whose answers were given before and stand in a file.
 *
 * <p>An answer is found by the item's id, or by position where the file has no ids, and never by
 * guessing: an id that stands twice, an answer that is missing or of the wrong kind is a failure of
 * that ask with the line in which it stands. A recording is kept as numbers in one pool, so that a
 * million items take some ten megabytes and no object each.
 *
 * <p>A recording is a data file like a dataset and is often the very same file, so its rows are
 * read by the datasets wing's readers and described by its cards. That is the one arrow between
 * wings that the floor plan did not have; the other choice, two readers of the same formats, would
 * drift apart.
 */
@NullMarked
package assayer.adapters.recorded;

import org.jspecify.annotations.NullMarked;
