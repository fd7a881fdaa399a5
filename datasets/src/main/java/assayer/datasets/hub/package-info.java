/**
 * Repositories of the Hugging Face Hub as folders: a revision becomes a commit, the commit a list
 * of files with sizes and digests, and a file is on the disk whole or not at all.
 *
 * <p>Downloads go to a cache of our own, laid out like that of the Python client, and files that
 * the Python client has fetched are read where they lie. Its cache is never written: it guards
 * itself by {@code flock}, which Java's file locks ({@code fcntl}) do not see on Linux, so that two
 * writers would not keep each other out. The token goes to the Hub's own host alone.
 */
@NullMarked
package assayer.datasets.hub;

import org.jspecify.annotations.NullMarked;
