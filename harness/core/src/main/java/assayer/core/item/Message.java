package assayer.core.item;

/**
 * One turn of a conversation.
 *
 * @param role "system", "user", "assistant" or whatever the data says
 * @param content the text of the turn
 */
public record Message(String role, String content) {}
