/**
 * Dataset cards: what a published or an own dataset is, and how its columns become items.
 *
 * <p>A card is a YAML file and needs no code. It lists layouts, the shapes in which the dataset is
 * found in the wild; the first one that fits the first row of a file is taken. A layout says how a
 * row, or a group of rows, becomes an item, and may say where answers of a model stand in it, so
 * that one file can be read as a dataset and as a recording. Ids make the two meet: a column, a
 * hash of a text, or the position.
 */
@NullMarked
package assayer.datasets.card;

import org.jspecify.annotations.NullMarked;
