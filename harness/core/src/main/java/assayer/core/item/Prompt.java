package assayer.core.item;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What goes in: one or more turns before the completion.
 *
 * @param messages the turns, oldest first; a plain string is one turn of the user
 */
public record Prompt(List<Message> messages) {

  /** Copies the list. */
  public Prompt {
    messages = List.copyOf(messages);
  }

  /** The prompt of one user turn. */
  public static Prompt of(String text) {
    return new Prompt(List.of(new Message("user", text)));
  }

  /** All turns as one text, joined by a line break. */
  public String text() {
    return messages.size() == 1
        ? messages.get(0).content()
        : messages.stream().map(Message::content).collect(Collectors.joining("\n"));
  }
}
