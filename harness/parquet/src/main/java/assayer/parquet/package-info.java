/**
 * Parquet as JSON Lines, tables as Parquet, and the codecs both need.
 *
 * <p>A file of columns is read as a packed form of JSON Lines: its rows leave here as compact JSON,
 * one a line, and go the way that every other row goes. So the same rows give the same digest and
 * the same numbers whatever they were packed in, and a line number is a row number. Decoding is one
 * thread's work, parsing the lines is anyone's.
 *
 * <p>This room stands beside the ones of the floor plan because datasets read what reports write,
 * and one room alone knows the library. The library is used without Hadoop and without native code.
 */
@NullMarked
package assayer.parquet;

import org.jspecify.annotations.NullMarked;
