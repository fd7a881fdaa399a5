/**
 * Files of rows, read as a stream: JSON Lines, one JSON list, CSV and TSV, each plain or packed
 * with gzip or zstd; and Parquet, which counts as packed JSON Lines ({@link
 * assayer.datasets.rows.Packing}).
 *
 * <p>One thread cuts the bytes into rows and never looks inside them; a {@link
 * assayer.datasets.rows.RawChunk} then parses its rows on whatever thread asks. Only the columns
 * somebody named are kept. A row that cannot be read is a {@link assayer.datasets.rows.RawRow} with
 * a problem, and reading goes on; a file that breaks off ends in such a row. No row may be larger
 * than 20 MiB, so that memory is bounded whatever the file.
 */
@NullMarked
package assayer.datasets.rows;

import org.jspecify.annotations.NullMarked;
