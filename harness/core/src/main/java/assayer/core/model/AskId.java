package assayer.core.model;

import assayer.core.item.ItemId;

/**
 * Names one ask.
 *
 * @param item the item it is about
 * @param slot its place in the item: "chosen", "right-1", "wrong-3", "steps"
 */
public record AskId(ItemId item, String slot) {}
