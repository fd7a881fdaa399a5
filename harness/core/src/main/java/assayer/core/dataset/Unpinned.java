package assayer.core.dataset;

import assayer.core.option.Place;

/**
 * A name under which a dataset was found, and under which another state of it may be found
 * tomorrow.
 *
 * @param place where the name was written, or where its lack shows
 * @param source what was asked, such as a repository
 * @param name such as a branch
 * @param state what it is now, by a name that stays
 */
public record Unpinned(Place place, String source, String name, String state) {}
