/**
 * Every reading and every observation as columns, for DuckDB, pandas, Polars and Spark.
 *
 * <p>Names are those of {@code results.csv} and {@code observations.jsonl}. Numbers are in full and
 * texts as the models wrote them: a table is data, and whoever shows it escapes it.
 */
@NullMarked
package assayer.reports.parquet;

import org.jspecify.annotations.NullMarked;
